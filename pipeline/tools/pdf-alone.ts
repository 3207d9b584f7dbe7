/**
 * For the bench, in a process of its own. `render FILE.bin FILE.pdf`: a composed report → PDF and nothing else.
 * `whole FILE.md FILE.pdf LOOK.json`: from the Markdown on, as typst does it: read, figures, composed, rendered.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { packageHome, readFonts } from '#adapters/fonts.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { renderPdf } from '#render/pdf/render-pdf.ts';

interface Prepared {
  readonly report: ComposedReport;
  readonly look: Look;
}

async function fromMarkdown(source: string, lookFile: string): Promise<Prepared> {
  const { readReport } = await import('#read/read.ts');
  const { listFigures } = await import('#check/ledger.ts');
  const { compose } = await import('#compose/compose.ts');
  const look = JSON.parse(readFileSync(lookFile, 'utf8')) as Look;
  const { value: report } = readReport({ file: source, bytes: readFileSync(source), id: 'report' });
  if (!report) throw new Error(`unreadable: ${source}`);
  const { value } = compose({ report, figures: listFigures(report), texts: look.texts, assets: {} });
  if (!value) throw new Error(`not composed: ${source}`);
  return { report: value, look };
}

const [mode = '', source = '', target = '', lookFile = '', home = ''] = process.argv.slice(2);
const prepared =
  mode === 'render' ? (deserialize(readFileSync(source)) as Prepared) : await fromMarkdown(source, lookFile);
const root = packageHome(home);
const { bytes } = await renderPdf({
  ...prepared,
  stamp: { commit: null, epochSeconds: 1_672_704_000 },
  siblings: { editions: [], pageOf: {} },
  fonts: () => readFonts({ looks: { 'gov-work-report': 'gongwen', generic: 'booklet' }, fonts: {} }, root, root),
});
writeFileSync(target, bytes);
