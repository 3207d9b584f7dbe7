/** For tests: every page that is made of hostile reports: their editions, one site of all of them, comparisons, by their path on a server. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawChart } from '#compose/chart/draw-chart.ts';
import type { Siblings } from '#model/edition.ts';
import { renderHtml } from '#render/html/render-html.ts';
import { compareReports } from '../../../redline/compare-reports.ts';
import { writeComparisonPage } from '../../../redline/page/write-page.ts';
import { buildSite } from '../../../site/build-site.ts';
import { editionOfReport } from '../../../site/edition-of-report.ts';
import type { SiteEdition } from '../../../site/site-edition.ts';
import { readSiteTemplate } from '../../../site/site-texts.ts';
import { type ComposedSample, composeMarkdown, renderInput } from '../../compose-markdown.ts';
import { readTemplate } from '../surfaces.ts';
import type { HostileCase } from './cases.ts';

export interface HostilePages {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** of each case, in their order */
  readonly samples: readonly ComposedSample[];
  readonly idOf: (index: number) => string;
}

async function composeIn(folder: string, { markdown, files }: HostileCase, index: number): Promise<ComposedSample> {
  const home = join(folder, String(index));
  for (const [name, content] of Object.entries({ ...files, 'report.md': markdown })) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), content);
  }
  return composeMarkdown(markdown, join(home, 'report.md'));
}

const name = '"><script>alert(1)</script>';
const SIBLINGS: Siblings = {
  editions: [{ format: 'pdf', file: 'report.pdf', downloadName: `${name}.pdf`, bytes: 1, sha256: 'ab'.repeat(32) }],
  pageOf: {},
};

async function comparison(old: ComposedSample, now: ComposedSample): Promise<string> {
  return writeComparisonPage({
    redline: compareReports(old.composed, now.composed, now.look.texts.keyFigures),
    oldName: name,
    newName: name,
    css: await readTemplate('redline/page.css'),
    script: await readTemplate('redline/page.js'),
  });
}

function register({ composed }: ComposedSample): SiteEdition {
  const files = (['pdf', 'html', 'md'] as const).map((format) => ({
    format,
    name: format === 'md' ? 'report.md' : `${composed.facts.id}.${format}`,
    downloadName: `${composed.facts.downloadName}.${format}`,
    bytes: 1,
    sha256: 'cd'.repeat(32),
  }));
  const corrections = [{ date: '2024-03-01', place: name, old: name, new: name, reason: name }];
  const told = { withdrawn: null, redlines: [], pictures: [], corrections };
  return editionOfReport(composed, { ...told, number: 1, published: '2024-02-01', files });
}

/** Each report is compared with the one before it. */
export async function makeHostilePages(cases: readonly HostileCase[], folder: string): Promise<HostilePages> {
  const samples: ComposedSample[] = [];
  const files = new Map<string, string | Uint8Array>();
  for (const [index, each] of cases.entries()) {
    const sample = await composeIn(folder, each, index);
    samples.push(sample);
    const { bytes } = await renderHtml({ ...renderInput(sample), siblings: SIBLINGS });
    files.set(`edition/${index}.html`, bytes);
    files.set(`comparison/${index}.html`, await comparison(samples[index - 1] ?? sample, sample));
  }
  const template = await readSiteTemplate(readTemplate);
  const editions = samples.map(register);
  const site = buildSite({ editions, template, base: 'https://reports.example/', draw: drawChart });
  for (const [path, text] of site.pages) files.set(`site/${path}`, text);
  return { files, samples, idOf: (index) => samples[index]?.composed.facts.id ?? '' };
}
