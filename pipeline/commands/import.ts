/** `dingben import`: a scraped text becomes report.md, and import.json lists all that was dropped or changed. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { findingsText } from '#announce/terminal.ts';
import { alreadyThere, cannotWrite, imported } from '#messages/cli.ts';
import { importText } from '#read/import/import-text.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export async function importFile(file: string, output: string, console: Console): Promise<number> {
  const [source] = await readSources([file]);
  if (!source) return 2;
  const { value, findings, fatal } = importText({ file, bytes: source.bytes });
  console.prose(findingsText(findings, '', console.language, console.errorPaint));
  if (!value) return fatal ? 2 : 1;
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  await refuseToOverwrite(join(output, 'report.md'), value.markdown);
  try {
    await disk.writeFiles(
      output,
      new Map([
        ['report.md', encode(value.markdown)],
        ['import.json', encode(`${JSON.stringify(value.log, null, 2)}\n`)],
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
