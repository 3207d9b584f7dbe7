/** What changed is told as changed, and nothing else: insertions, moves and renamed blocks do not ripple. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFigures } from '../ledger.ts';
import { smallReport } from '../testing/small-report.ts';
import { compareFigures } from './compare-figures.ts';
import { transposed } from './hints.ts';
import { lockedOf } from './locked-figure.ts';
import { readLock } from './read-lock.ts';
import { writeLock } from './write-lock.ts';

function diffOf(before: string, after: string) {
  return compareFigures(listFigures(smallReport(before)).map(lockedOf), listFigures(smallReport(after)));
}

/** kind and texts of every change, its difference and its hints */
function told(before: string, after: string) {
  return diffOf(before, after).changes.map(({ kind, before: old, after: fresh, difference, hints }) => ({
    kind,
    texts: [old?.text ?? null, fresh?.text ?? null],
    difference: difference && [difference.shown, difference.percent],
    hints: hints.map((hint) => hint.message.zh),
  }));
}

const PARAGRAPH = '盘活资产4.07亿元，演出200余场。全年优良天数273天，比上年增加17天，办结率为99.7%。';

describe('one figure changed', () => {
  test.each([
    ['4.07亿元', '4.70亿元', ['+0.63亿元', '+15.5%'], ['疑似数字换位']],
    ['4.07亿元', '40.7亿元', ['+36.63亿元', '+900.0%'], ['疑似小数点移位']],
    ['4.07亿元', '407亿元', ['+402.93亿元', '+9900.0%'], ['疑似小数点移位']],
    ['4.07亿元', '4.07万元', ['−40695.93万元', '−100.0%'], ['单位改变（亿→万）']],
    ['4.07亿元', '4.07亿美元', null, ['单位改变（元→美元）']],
    ['4.07亿元', '4.09亿元', ['+0.02亿元', '+0.5%'], []],
    ['200余场', '200场', null, ['限定词“余”被删']],
    ['99.7%', '99.7', null, ['单位丢失']],
    ['99.7%', '98.7%', ['−1个百分点', null], []],
    ['273天', '283天', ['+10天', '+3.7%'], ['“比上年增加17天”未改，请核']],
  ])('%s → %s', (old, fresh, difference, hints) => {
    expect(told(PARAGRAPH, PARAGRAPH.replace(old, fresh))).toEqual([
      { kind: 'changed', texts: [old, fresh], difference, hints },
    ]);
  });

  test('a year, and words without a number', () => {
    expect(told('2022年，收入增长与经济增长同步。', '2023年，收入增长与经济增长基本同步。')).toEqual([
      expect.objectContaining({ kind: 'changed', texts: ['2022年', '2023年'], difference: ['+1年', null] }),
      expect.objectContaining({ kind: 'changed', texts: ['与经济增长同步', '与经济增长基本同步'], difference: null }),
    ]);
  });

  test('another way to write the same value is no change', () => {
    const { changes, unchanged } = diffOf('盘活资产4.07亿元。', '盘活资产40700万元。');
    expect(changes).toEqual([]);
    expect(unchanged).toBe(1);
  });
});

describe('stale twins', () => {
  const before = `${PARAGRAPH}\n\n回顾全年，盘活资产4.07亿元。\n\n另筹资4.07亿元，投放3台。`;

  test('the old value elsewhere, whatever it is called there', () => {
    const { changes } = diffOf(before, before.replace('4.07亿元', '4.70亿元'));
    expect(changes.map(({ stale }) => stale.map(({ anchor, text }) => [anchor, text]))).toEqual([
      [
        ['blk_00000002', '4.07亿元'],
        ['blk_00000003', '4.07亿元'],
      ],
    ]);
  });

  test('none where every place was changed', () => {
    const { changes } = diffOf(before, before.replaceAll('4.07亿元', '4.70亿元'));
    expect(changes.map(({ stale }) => stale)).toEqual([[], [], []]);
  });

  test('a small number elsewhere is another thing', () => {
    const { changes } = diffOf('新建公园3个。\n\n培训学员3个。', '新建公园4个。\n\n培训学员3个。');
    expect(changes.map(({ stale }) => stale)).toEqual([[]]);
  });
});

describe('insertions, removals, moves', () => {
  test('a figure inserted into a paragraph is the only change', () => {
    expect(told(PARAGRAPH, PARAGRAPH.replace('演出', '新建公园3个，演出'))).toEqual([
      { kind: 'added', texts: [null, '3个'], difference: null, hints: [] },
    ]);
  });

  test('a figure taken out is the only change', () => {
    expect(told(PARAGRAPH, PARAGRAPH.replace('演出200余场', '演出很多'))).toEqual([
      { kind: 'removed', texts: ['200余场', null], difference: null, hints: [] },
    ]);
  });

  test('a sentence carried into another paragraph has moved', () => {
    const [first, second] = ['完成投资152.4亿元。签约项目86个。', '改造老旧小区24个。'];
    const after = `签约项目86个。\n\n${second}完成投资152.4亿元。`;
    expect(told(`${first}\n\n${second}`, after)).toEqual([
      { kind: 'moved', texts: ['152.4亿元', '152.4亿元'], difference: null, hints: [] },
    ]);
  });

  test('a block with a new name keeps its figures', () => {
    const before = listFigures(smallReport(PARAGRAPH)).map(lockedOf);
    const renamed = before.map((figure) => ({ ...figure, anchor: 'blk_otherwise', id: `blk_otherwise_${figure.id}` }));
    const after = listFigures(smallReport(PARAGRAPH.replace('273天', '283天')));
    const { changes, unchanged } = compareFigures(renamed, after);
    expect(changes.map(({ kind, after: fresh }) => [kind, fresh?.text])).toEqual([['changed', '283天']]);
    expect(unchanged).toBe(before.length - 1);
  });

  test('two figures that trade their places have both changed', () => {
    const before = '就业率达到97%，满意率达到95%。';
    expect(told(before, '满意率达到97%，就业率达到95%。').map(({ kind, texts }) => [kind, ...texts])).toEqual(
      expect.arrayContaining([
        ['changed', '97%', '95%'],
        ['changed', '95%', '97%'],
      ]),
    );
  });

  test('a paragraph of many figures is compared in good time', () => {
    const many = (from: number) => Array.from({ length: 4000 }, (_, at) => `第${at}批货物${at + from}吨`).join('，');
    const start = Date.now();
    diffOf(many(1), many(5000));
    expect(Date.now() - start).toBeLessThan(5000);
  });
});

test.each([
  ['4.07', '4.70', true],
  ['1234', '1243', true],
  ['1234', '4231', true],
  ['4.07', '4.08', false],
  ['4.07', '40.7', false],
  ['123', '1230', false],
])('transposed(%s, %s) is %s', (a, b, expected) => expect(transposed(a, b)).toBe(expected));

describe('properties', () => {
  const sentence = fc
    .record({
      name: fc.constantFrom('盘活资产', '新增就业', '优良天数', '完成投资', '办理诉求'),
      value: fc.integer({ min: 1, max: 99999 }),
      unit: fc.constantFrom('亿元', '人', '天', '%', '余场'),
    })
    .map(({ name, value, unit }) => `${name}${value}${unit}。`);
  const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  const join = (paragraphs: readonly (readonly string[])[]) => paragraphs.map((list) => list.join('')).join('\n\n');
  const seed = Number(process.env['DINGBEN_SEED'] ?? 20240109);
  console.log(`compare-figures: seed ${seed}`);

  test('a text against itself has no change; through its lock neither', () => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        const figures = listFigures(smallReport(join(paragraphs)));
        const reading = readLock(writeLock('report', figures));
        const locked = 'lock' in reading ? reading.lock.figures : [];
        expect(locked).toEqual(figures.map(lockedOf));
        expect(compareFigures(locked, figures)).toEqual({ changes: [], unchanged: figures.length });
      }),
      { seed },
    );
  });

  test('every figure is accounted for once', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = listFigures(smallReport(join(one)));
        const after = listFigures(smallReport(join(other)));
        const { changes, unchanged } = compareFigures(before.map(lockedOf), after);
        expect(changes.filter((change) => change.before).length + unchanged).toBe(before.length);
        expect(changes.filter((change) => change.after).length + unchanged).toBe(after.length);
      }),
      { seed },
    );
  });
});
