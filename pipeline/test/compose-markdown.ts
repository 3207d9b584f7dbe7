/** For tests: Markdown in, composed report, look and stamp out, through the real stages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { readFonts } from '#adapters/fonts.ts';
import { loadImages } from '#adapters/images.ts';
import { listFigures } from '#check/ledger.ts';
import { drawChart } from '#compose/chart/draw-chart.ts';
import { compose } from '#compose/compose.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { RenderInput } from '#model/edition.ts';
import type { Finding } from '#model/finding.ts';
import type { Look } from '#model/look.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { readLook } from '#settings/read-look.ts';
import { projectRoot } from './project-root.ts';

export { projectRoot, sharedFolder } from './project-root.ts';

export interface ComposedSample {
  readonly report: Report;
  readonly composed: ComposedReport;
  readonly look: Look;
  readonly findings: readonly Finding[];
}

export function testLook(name: string, language = 'zh-CN'): Promise<Look> {
  return readLook(name, language, (path) => readFile(join(projectRoot, 'templates', path), 'utf8'));
}

export async function composeMarkdown(markdown: string | Uint8Array, file = 'report.md'): Promise<ComposedSample> {
  const bytes = typeof markdown === 'string' ? new TextEncoder().encode(markdown) : markdown;
  const read = readReport({ file, bytes, id: 'test-report' });
  if (!read.value) throw new Error(`unreadable: ${JSON.stringify(read.findings)}`);
  const report = read.value;
  const look = await testLook(report.front.profile === 'generic' ? 'booklet' : 'gongwen', report.front.language);
  const images = await loadImages(report, disk);
  const figures = listFigures(report);
  const composed = compose({ report, figures, texts: look.texts, assets: images.assets, drawChart });
  if (!composed.value) throw new Error('not composed');
  const findings = [...read.findings, ...images.findings, ...composed.findings];
  return { report, composed: composed.value, look, findings };
}

export async function composeFile(path: string): Promise<ComposedSample> {
  return composeMarkdown(await readFile(path), path);
}

/** Everything a renderer takes, with a fixed stamp and the free fonts. */
export function renderInput(sample: ComposedSample): RenderInput {
  return {
    report: sample.composed,
    look: sample.look,
    stamp: { commit: null, epochSeconds: 1_672_704_000 },
    siblings: { editions: [], pageOf: {} },
    fonts: () =>
      readFonts({ looks: { 'gov-work-report': 'gongwen', generic: 'booklet' }, fonts: {} }, projectRoot, projectRoot),
  };
}
