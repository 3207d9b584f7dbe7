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
  /** the file as it was in a revision; null without git, without such a revision, or when it was not there */
  fileAt(path: string, revision: string): Promise<Uint8Array | null>;
}

/** lower-case hex */
export interface Digests {
  sha256(bytes: Uint8Array): string;
  sha512(bytes: Uint8Array): string;
  /** GB/T 32905-2016 */
  sm3(bytes: Uint8Array): string;
}

/** Progress for people: on stderr, a bar on a terminal, lines elsewhere. */
export interface Progress {
  step(done: number, total: number, what: string): void;
  end(): void;
}

/** Where releases are kept: each call changes all or nothing, also when the process is killed in its middle. */
export interface Vault {
  /** null where there is no such file */
  read(path: string): Promise<Uint8Array | null>;
  /** every file below, by its path with slashes; null where there is no such folder */
  readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array> | null>;
  /** @throws where something of this name is there already */
  addFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** What was there is put aside first; `restoreFolder` puts it back should the process have died in between. */
  exchangeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  restoreFolder(folder: string): Promise<void>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}
