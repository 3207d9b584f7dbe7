/** `dingben import`: a text, page or Word file becomes report.md; import.json lists all that was dropped or changed. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { findingsText } from '#announce/terminal.ts';
import { alreadyThere, cannotWrite, imported } from '#messages/cli.ts';
import { importFile as read } from '#read/import/import-file.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export interface ImportRequest {
  readonly output: string;
  /** take a Word file's tracked changes as accepted instead of stopping at them */
  readonly acceptChanges: boolean;
}

export async function importFile(file: string, request: ImportRequest, console: Console): Promise<number> {
  const { output, acceptChanges } = request;
  const [source] = await readSources([file]);
  if (!source) return 2;
  const { value, findings, fatal } = read({ file, bytes: source.bytes, acceptChanges });
  console.prose(findingsText(findings, '', console.language, console.errorPaint));
  if (!value) return fatal ? 2 : 1;
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const log = { ...value.log, source: { ...value.log.source, sha256: digests.sha256(source.bytes) } };
  await refuseToOverwrite(join(output, 'report.md'), value.markdown);
  try {
    await disk.writeFiles(
      output,
      new Map([
        ['report.md', encode(value.markdown)],
        ['import.json', encode(`${JSON.stringify(log, null, 2)}\n`)],
      ]),
    );
  } catch (error) {
    throw new UsageError(cannotWrite(output, (error as Error).message));
  }
  const { dropped, changed, guesses } = value.log;
  console.say(imported(join(output, 'report.md'), dropped.length, changed.length, guesses.length));
  return 0;
}

/** An imported report may have been edited since: it is never overwritten with another text. */
async function refuseToOverwrite(path: string, markdown: string): Promise<void> {
  const there = await disk.read(path);
  if (there && new TextDecoder().decode(there) !== markdown) throw new UsageError(alreadyThere(path));
}
