/** For the benches, in a process of its own: a composed report as it was left in a file, or made from the Markdown. */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';

export interface Prepared {
  readonly report: ComposedReport;
  readonly look: Look;
}

/** `render`: a file of `writeComposed`; else from the Markdown on, as the peers do it: read, figures, composed. */
export async function inputOf(mode: string, source: string, lookFile: string): Promise<Prepared> {
  return mode === 'render' ? (deserialize(readFileSync(source)) as Prepared) : fromMarkdown(source, lookFile);
}

async function fromMarkdown(source: string, lookFile: string): Promise<Prepared> {
  const { readReport } = await import('#read/read.ts');
  const { listFigures } = await import('#check/ledger.ts');
  const { passagesOf } = await import('#check/passages.ts');
  const { compose } = await import('#compose/compose.ts');
  const look = JSON.parse(readFileSync(lookFile, 'utf8')) as Look;
  const { value: report } = readReport({ file: source, bytes: readFileSync(source), id: 'report' });
  if (!report) throw new Error(`unreadable: ${source}`);
  // numerals are looked for once, as publish.ts does it
  const passages = passagesOf(report);
  const numerals = new Map(passages.map((passage) => [passage.anchor, passage.numerals]));
  const figures = listFigures(report, passages);
  const { value } = compose({ report, figures, numerals, texts: look.texts, assets: {} });
  if (!value) throw new Error(`not composed: ${source}`);
  return { report: value, look };
}
