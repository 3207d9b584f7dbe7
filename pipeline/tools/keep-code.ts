/** For the bundle: runs the program, `check` or `build`, on a report of this repository and keeps what V8 compiled meanwhile beside it. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { projectRoot } from '../test/project-root.ts';
import { PATIENCE_OF_V8 } from './cli-bundle.ts';

interface Loaded {
  readonly script: Script;
  /** where its code belongs */
  readonly code: string;
  readonly program: { main(argv: readonly string[]): Promise<number> };
}

/** Without charts, whose library is a module of its own. */
const REPORT = 'source/heping-2023/report.md';

process.chdir(projectRoot);
// the code is only good under the flags that the program is started with
for (const flag of PATIENCE_OF_V8) setFlagsFromString(flag);
const { load } = (await import(join(projectRoot, 'pipeline', 'bin', 'load.mjs'))) as { load(): Loaded };
const { script, code, program } = load();
const folder = mkdtempSync(join(tmpdir(), 'dingben-code-'));
try {
  await program.main(process.argv[2] === 'check' ? ['check', REPORT] : ['build', REPORT, '-o', folder]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// whole or not at all
const kept = script.createCachedData();
const checksum = Buffer.alloc(4);
checksum.writeUInt32LE(crc32(kept));
writeFileSync(`${code}.part`, Buffer.concat([kept, checksum]));
renameSync(`${code}.part`, code);
