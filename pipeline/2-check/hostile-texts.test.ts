/** No text makes a rule of language throw or take more than a moment. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { checkReport } from './check.ts';
import { fixReport } from './fix/fix-report.ts';
import { ledgerOf } from './fix/same-report.ts';
import { RULES } from './rules/registry.ts';

const rules = RULES.filter(({ id }) => !id.startsWith('numbers/'));
const PIECES =
  '中 ，。、；：？！“”‘’（）《》()[]"-—~～…. 一二十第是要年月日各位代表0123０％%&<>*\u200b\ufffd\ue000⽉ \u3000aA@/#|`\n'.split(
    '',
  );

const reread = (source: string) =>
  readReport({ file: 'report.md', bytes: new TextEncoder().encode(source), id: 'report' }).value;
const judge = (report: Report) => checkReport(report, { rules });

function findingsIn(body: string) {
  const report = reread(`# 报告\n\n${body}\n`);
  return report ? judge(report) : [];
}

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

it('any text is checked, and every place lies inside it', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      for (const { place, fix } of findingsIn(body)) {
        const length = `# 报告\n\n${body}\n`.length;
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
        expect(place.end.offset).toBeLessThanOrEqual(length);
        for (const { from, to } of fix?.edits ?? []) expect(0 <= from && from < to && to <= length).toBe(true);
      }
    }),
    { numRuns: 500, verbose: true },
  );
});

it.each(['safe', 'suggested'] as const)('fixing twice is fixing once, and no figure changes (%s)', (level) => {
  fc.assert(
    fc.property(anyText, (body) => {
      const report = reread(`# 报告\n\n${body}\n`);
      if (!report) return;
      const once = reread(fixReport(report, { level, judge, reread }).text);
      if (!once) throw new Error('the mended text cannot be read');
      expect(ledgerOf(once)).toBe(ledgerOf(report));
      expect(fixReport(once, { level, judge, reread }).text).toBe(once.source);
    }),
    { numRuns: 200, verbose: true },
  );
});

const UNITS = [
  '中,',
  '“',
  '“（',
  '）”',
  '(',
  '"',
  'a',
  '1.',
  '--',
  '…',
  ' ',
  '一是',
  '第一，',
  '中 ',
  '&',
  '《',
  'a.',
  '5-',
  '＊?',
];

it.each(UNITS)('60,000 characters of %j take less than 3 s of CPU', { timeout: 20_000 }, (unit) => {
  const start = process.cpuUsage();
  findingsIn(`中${unit.repeat(Math.floor(60_000 / unit.length))}`);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(3000);
});
