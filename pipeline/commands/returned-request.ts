/** What `dingben import --onto` is asked for. */

export interface OntoRequest {
  readonly onto: string;
  readonly accept: string;
  readonly dryRun: boolean;
  readonly format: 'pretty' | 'json';
  /** where the papers are written; null: beside the first returned file */
  readonly output: string | null;
}
