/** Importing the real reports of the corpus: each character accounted for, each figure as it was, each result readable. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksOf, plainText } from '#model/walk.ts';
import { readReport } from '../read.ts';
import { accountFor } from '../testing/account-for.ts';
import { readPage } from './html/read-page.ts';
import { importFile } from './import-file.ts';
import { importText } from './import-text.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const REPORTS = new URL('corpus/reports/', SHARED);
const SEED = new URL('seed/000_11fb4cd1e17529ea.txt', SHARED);
const reports = existsSync(REPORTS) ? readdirSync(REPORTS) : [];
const runs = (text: string) => text.match(/[0-9０-９]+/g) ?? [];

function importedFrom(url: URL) {
  const bytes = new Uint8Array(readFileSync(url));
  const original = new TextDecoder().decode(bytes);
  const { value, findings } = importText({ file: decodeURIComponent(url.pathname.split('/').at(-1) ?? ''), bytes });
  if (!value) throw new Error(JSON.stringify(findings));
  const outcome = readReport({ file: 'report.md', bytes: new TextEncoder().encode(value.markdown), id: 'imported' });
  expect(outcome.findings).toEqual([]);
  if (!outcome.value) throw new Error('not read');
  return { original, value, report: outcome.value };
}

const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** The text of a document's paragraphs, by pattern alone. */
function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => {
    const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
    return texts
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  });
}

/** The text of a page's body, by pattern alone. */
function textOfPage(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<!--[\s\S]*?-->|<(script|style|template|iframe|canvas)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|ensp|emsp);/g, ' ')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

if (reports.length === 0) it.skip('imports the corpus (skipped: no corpus)');
else {
  describe('corpus', () => {
    it.each(reports)('%s', (file) => {
      const { original, value, report } = importedFrom(new URL(encodeURIComponent(file), REPORTS));
      expect(accountFor(original, value)).toBeNull();
      // Figures of the report, in order, are those of the file less what the log lists.
      const log = [...value.log.dropped, ...value.log.taken].sort((left, right) => right.offset - left.offset);
      const kept = log.reduce(
        (text, { offset, text: gone }) => `${text.slice(0, offset)}\n${text.slice(offset + gone.length)}`,
        original,
      );
      const labels = report.divisions.flatMap((division) => [division.label ?? '']);
      const read = [...blocksOf(report)].map(
        (block) => ('label' in block && typeof block.label === 'string' ? block.label : '') + plainText(block).value,
      );
      expect(runs([...read, ...labels].join('\n')).sort()).toEqual(runs(kept).sort());
    });
    it('finds title, date, meeting and speaker of every province', () => {
      const found = reports
        .filter((file) => file.startsWith('province'))
        .map((file) => {
          const { front, title } = importedFrom(new URL(encodeURIComponent(file), REPORTS)).report;
          return [
            title.text.endsWith('政府工作报告'),
            front.date?.startsWith('2025-01-'),
            front.meeting !== null,
            front.speaker !== null,
            front.fragment,
          ];
        });
      expect(found).toHaveLength(31);
      for (const province of found) expect(province).toEqual([true, true, true, true, false]);
    });
    it('keeps one copy of the stitched pages', () => {
      for (const file of reports.filter((name) => name.includes('govcn'))) {
        const { report, value } = importedFrom(new URL(encodeURIComponent(file), REPORTS));
        const texts = [...blocksOf(report)].map((block) => plainText(block).value).filter((text) => text.length > 30);
        expect(new Set(texts).size).toBe(texts.length);
        expect(value.log.dropped.filter((line) => line.reason === 'copy').length).toBeGreaterThan(300);
      }
    });
  });
  describe('Word documents', () => {
    const folder = new URL('corpus/docx/', SHARED);
    it.each(readdirSync(folder))('%s gives the same report as its text twin', (file) => {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)));
      const { value, findings } = importFile({ file, bytes });
      if (!value) throw new Error(JSON.stringify(findings));
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      expect(accountFor(paragraphsOf(xml).join('\n'), value)).toBeNull();
      const place = file.replace(/^2025年|政府工作报告\.docx$/g, '').replace(/(?:省|市|自治区)$/, '');
      expect(value.markdown).toBe(
        importedFrom(new URL(encodeURIComponent(`province-${place}-2025.txt`), REPORTS)).value.markdown,
      );
    });
  });
  describe('web pages', () => {
    const folder = new URL('corpus/html/', SHARED);
    it.each(readdirSync(folder))('%s', (file) => {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)));
      const { value, findings } = importFile({ file, bytes });
      if (!value) throw new Error(JSON.stringify(findings));
      const html = new TextDecoder().decode(bytes);
      const lines = readPage(html)
        .map((line) => line.raw)
        .join('\n');
      expect(squeeze(lines)).toBe(squeeze(textOfPage(html)));
      expect(accountFor(lines, value)).toBeNull();
      const outcome = readReport({ file: 'report.md', bytes: new TextEncoder().encode(value.markdown), id: 'x' });
      expect(outcome.findings).toEqual([]);
      expect([...value.markdown.matchAll(/^## .*$/gm)]).toHaveLength(12);
    });
  });
  it('imports the seed: five leads, two closing paragraphs, no furniture, marks full-width, no figure touched', () => {
    const { original, value, report } = importedFrom(SEED);
    expect(accountFor(original, value)).toBeNull();
    expect(report.title.text).toBe('天津市和平区人民政府工作报告');
    expect(report.front).toMatchObject({
      date: '2023-01-03',
      organization: '天津市和平区人民政府',
      profile: 'gov-work-report',
      fragment: true,
    });
    expect(report.divisions[0]?.blocks.map((block) => block.kind)).toEqual([
      ...Array(5).fill('lead'),
      'paragraph',
      'paragraph',
    ]);
    expect(value.log.dropped.map((line) => line.line)).toEqual([1, 3, 19, 21, 23, 24]);
    const text = [...blocksOf(report)].map((block) => plainText(block).value).join('\n');
    expect(text).not.toMatch(/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u);
    expect(runs(text)).toEqual(runs(original.split('\n').slice(4, 18).join('\n')));
  });
}
