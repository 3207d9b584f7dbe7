/** For tests: one page of every kind that people open, made by the real stages, as files by their path on a server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawChart } from '#compose/chart/draw-chart.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Siblings } from '#model/edition.ts';
import { renderHtml } from '#render/html/render-html.ts';
import { compareReports } from '../../redline/compare-reports.ts';
import { writeComparisonPage } from '../../redline/page/write-page.ts';
import { buildSite } from '../../site/build-site.ts';
import { editionOfReport, type RegisteredEdition } from '../../site/edition-of-report.ts';
import type { SiteEdition } from '../../site/site-edition.ts';
import { readSiteTemplate } from '../../site/site-texts.ts';
import { type ComposedSample, composeMarkdown, projectRoot, renderInput } from '../compose-markdown.ts';

export interface Surfaces {
  /** every page and file, by its path from the server's root */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly samples: { readonly example: ComposedSample; readonly full: ComposedSample };
}

/** One of each kind, by its path. */
export const JUDGED = [
  ['the edition of the example', 'edition/example.html'],
  ['the edition with everything', 'edition/full.html'],
  ["the site's start page", 'site/index.html'],
  ["a report's page", 'site/reports/example-district-2024/index.html'],
  ['the figures over the years', 'site/figures/example-district-2023/index.html'],
  ['the search with hits', `site/search/index.html?q=${encodeURIComponent('优良天数')}`],
  ['a comparison', 'site/reports/example-district-2024/e02/redline-e01.html'],
] as const;

const readText = (path: string): Promise<string> => readFile(join(projectRoot, path), 'utf8');
export const readTemplate = (path: string): Promise<string> => readText(`templates/${path}`);

const SIBLINGS: Siblings = {
  editions: (['pdf', 'docx'] as const).map((format) => ({
    format,
    file: `report.${format}`,
    downloadName: `报告.${format}`,
    bytes: 190_001,
    sha256: 'ab'.repeat(32),
  })),
  pageOf: {},
};

async function pageOf(sample: ComposedSample): Promise<Uint8Array> {
  return (await renderHtml({ ...renderInput(sample), siblings: SIBLINGS })).bytes;
}

async function sampleOf(path: string, change = (text: string): string => text): Promise<ComposedSample> {
  return composeMarkdown(change(await readText(path)), join(projectRoot, path));
}

const EXAMPLE = 'source/example-district-2024/report.md';

const YEAR_BEFORE = `---
id: example-district-2023
title: 政府工作报告
date: 2023-01-10
organization: 某市某区人民政府
stage: published
---

## 一、2022年工作回顾

地区生产总值达到480.1亿元，增长5.8%；一般公共预算收入32.00亿元，增长5.1%；居民人均可支配收入46801元，增长5.9%。空气质量优良天数281天。
`;

const published = (text: string): string => text.replace('stage: consultation', 'stage: published');

/** The example as published, and a short report of the year before that names some of its indicators. */
async function publishedYears(): Promise<readonly ComposedSample[]> {
  return [await sampleOf(EXAMPLE, published), await composeMarkdown(YEAR_BEFORE)];
}

/** A figure, a word, a paragraph and a cell that are others than in the example. */
function earlierDraft(text: string): string {
  const [last = ''] = text.match(/^[^#\n|>-].{60,}$/gmu)?.slice(5, 6) ?? [];
  return published(text).replaceAll('508.8亿元', '506.2亿元').replaceAll('292天', '291天').replace(`${last}\n\n`, '');
}

function register(report: ComposedReport, more: Partial<RegisteredEdition>): SiteEdition {
  const { id, downloadName } = report.facts;
  const files = (['pdf', 'docx', 'html', 'md', 'csv'] as const).map((format) => ({
    format,
    name: format === 'md' ? 'report.md' : `${id}.${format}`,
    downloadName: `${downloadName}.${format}`,
    bytes: 20_480,
    sha256: 'cd'.repeat(32),
  }));
  const plain = { number: 1, published: '2024-02-01', withdrawn: null, corrections: [], redlines: [], pictures: [] };
  return editionOfReport(report, { ...plain, files, ...more });
}

async function comparisonOf(old: ComposedSample, now: ComposedSample): Promise<string> {
  const title = now.look.texts.keyFigures;
  return writeComparisonPage({
    redline: compareReports(old.composed, now.composed, title),
    oldName: '第1版',
    newName: '第2版',
    css: await readTemplate('redline/page.css'),
    script: await readTemplate('redline/page.js'),
  });
}

/** The site with two years of one body, a second edition with corrections and a comparison, and one that is withdrawn. */
async function siteFiles(years: readonly ComposedSample[]): Promise<Map<string, string | Uint8Array>> {
  const [now, before] = years;
  if (!now || !before) throw new Error('two years are wanted');
  const template = await readSiteTemplate(readTemplate);
  const corrections = [{ date: '2024-03-01', place: '第一部分第2段', old: '291天', new: '292天', reason: '统计口径' }];
  const redlines = [{ from: '第1版', open: true, name: 'redline-e01.html' }];
  const withdrawn = { date: '2024-03-02', reason: '数据有误' };
  const editions = [
    register(now.composed, { corrections }),
    register(now.composed, { number: 2, published: '2024-03-01', redlines }),
    register(before.composed, { published: '2023-02-01' }),
    register(before.composed, { number: 2, published: '2023-03-01', withdrawn }),
  ];
  const site = buildSite({ editions, template, base: null, draw: drawChart });
  const files = new Map<string, string | Uint8Array>(site.pages);
  const pages = new Map([
    [now.composed.facts.id, await pageOf(now)],
    [before.composed.facts.id, await pageOf(before)],
  ]);
  const comparison = await comparisonOf(await sampleOf(EXAMPLE, earlierDraft), now);
  for (const { edition, name, to } of site.copies) {
    const page = name.startsWith('redline') ? comparison : pages.get(edition.id);
    files.set(to, name.endsWith('.html') && page ? page : name);
  }
  return files;
}

export async function makeSurfaces(): Promise<Surfaces> {
  const [example, full] = [await sampleOf(EXAMPLE), await sampleOf('pipeline/examples/full/report.md')];
  const files = new Map<string, string | Uint8Array>([
    ['edition/example.html', await pageOf(example)],
    ['edition/full.html', await pageOf(full)],
    ['robots.txt', 'User-agent: *\nAllow: /\n'],
  ]);
  for (const [path, text] of await siteFiles(await publishedYears())) files.set(`site/${path}`, text);
  return { files, samples: { example, full } };
}
