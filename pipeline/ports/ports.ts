/** What the pipeline asks of the world. Adapters answer; tests answer from memory. */

export interface FileSystem {
  /** null where there is no such file */
  read(path: string): Promise<Uint8Array | null>;
  /** names in a folder, sorted; null where there is none */
  list(folder: string): Promise<readonly string[] | null>;
  /**
   * Puts all files into `folder` (paths relative to it) or none: they are written beside it and moved into place.
   * Files of an earlier build that are not in `files` go.
   */
  replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Puts each file into `folder`, written beside its place and renamed; other files stay. */
  writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

export interface Commit {
  readonly hash: string;
  /** seconds since 1970 */
  readonly epochSeconds: number;
}

export interface History {
  /** the last commit that touched this path; null without git, or when the path is new or changed since */
  commitOf(path: string): Promise<Commit | null>;
}

export interface Digests {
  sha256(bytes: Uint8Array): string;
}

/** Progress for people: on stderr, a bar on a terminal, lines elsewhere. */
export interface Progress {
  step(done: number, total: number, what: string): void;
  end(): void;
}
