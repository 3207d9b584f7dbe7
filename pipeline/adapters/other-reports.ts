/** The other reports of this house that may be of the same body: what last year's figures are compared with. */
import { join, resolve } from 'node:path';
import type { Report } from '#model/report.ts';
import { disk } from './disk.ts';

/** The front matter names the body; it stands at the head of a file. */
const HEAD_BYTES = 4096;

export interface OtherReport {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly id: string;
}

/** Only files whose head names the report's organization: thousands of other bodies are not parsed. */
export async function otherReports(report: Report, root: string): Promise<readonly OtherReport[]> {
  const { organization } = report.front;
  if (!organization) return [];
  const found: OtherReport[] = [];
  for (const id of (await disk.list(join(root, 'source'))) ?? []) {
    const file = join('source', id, 'report.md');
    if (resolve(root, file) === resolve(report.file)) continue;
    const bytes = await disk.read(join(root, file));
    if (bytes && new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).includes(organization)) {
      found.push({ file, bytes, id });
    }
  }
  return found;
}
