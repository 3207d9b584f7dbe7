/** No text makes a rule of numbers throw, and no long run makes one crawl. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkReport } from '../../check.ts';
import { smallReport } from '../../testing/small-report.ts';
import { RULES } from '../registry.ts';

const NUMBER_RULES = RULES.filter(({ id }) => id.startsWith('numbers/'));
const PIECES = [
  ...'0123456789.%％。，、；：·？?\n（）“”～—-/ ',
  ...['亿元', '万', '个', '增长', '比上年增加', '其中', '分别', '由', '提高到', '以下三个方面', '一是', '二是', '合计'],
  ...['1/3', '2023年', '2月30日', '10:30', '办结率', 'm2', '\u200b', '\ufffd', '１', 'l', '\n\n', '| 合计 | 5 |\n'],
];

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240230);
console.log(`any-text: seed ${seed}`);

it('judges any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 80 });
  fc.assert(
    fc.property(text, (source) => {
      const report = smallReport(source);
      for (const { place } of checkReport(report, { rules: NUMBER_RULES, earlier: [report] })) {
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
        expect(place.end.offset).toBeLessThanOrEqual(source.length);
      }
    }),
    { seed, numRuns: 1500 },
  );
});

it.each([
  '1',
  '1 ',
  '1.',
  '\ufffd',
  '\u200b1',
  '达到',
  '增长5%，',
  '分别增长1%、',
  '其中1人，',
  '一是好；',
  '由1人增加到2人，',
  '1\n',
])('stays quick on a run of %j', (piece) => {
  const report = smallReport(`各位代表：${piece.repeat(40_000 / piece.length)}`);
  const before = process.cpuUsage();
  checkReport(report, { rules: NUMBER_RULES });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(4);
});
