/**
 * For the bench, in a process of its own. `render FILE.bin FILE.docx`: a composed report → DOCX and nothing else.
 * `whole FILE.md FILE.docx LOOK.json`: from the Markdown on, as pandoc does it: read, figures, composed, rendered.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { renderDocx } from '#render/docx/render-docx.ts';

interface Prepared {
  readonly report: ComposedReport;
  readonly look: Look;
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

const [mode = '', source = '', target = '', lookFile = ''] = process.argv.slice(2);
const prepared =
  mode === 'render' ? (deserialize(readFileSync(source)) as Prepared) : await fromMarkdown(source, lookFile);
const { bytes } = await renderDocx({
  ...prepared,
  stamp: { commit: null, epochSeconds: 1_672_704_000 },
  siblings: { editions: [], pageOf: {} },
  fonts: () => Promise.reject(new Error('a DOCX without charts reads no fonts')),
});
writeFileSync(target, bytes);
