/** The line composer: where lines end, what stays whole, what gives way first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMetrics, runsOf, SHAPE, setText, textsOf, withText } from '../testing/plain-metrics.ts';
import { LineComposer } from './compose-paragraph.ts';

describe('kinsoku', () => {
  test('a stop is squeezed into the line rather than pushed to the next', () => {
    expect(textsOf('一二三，五六七八九十，一二三四五六七八九十')[0]).toBe('一二三，五六七八九十，');
  });

  test('a full-width mark at the end of a line takes half a cell (GB/T 15834-2011 5.1.10)', () => {
    const [first] = setText('一二三四五六七八九，一二三四五六七八九十一二三');
    expect(first?.text).toBe('一二三四五六七八九，');
    // nine characters and half a mark in ten cells: half a cell is shared out
    expect(first?.stretchEm).toBeCloseTo(0.5 / 9, 5);
  });

  test('an opening mark does not end a line, and is trimmed where it begins one', () => {
    const [first, second] = setText('一二三四五六七八九“二三四五六七八九十”二三四五六七八');
    expect(first?.text).toBe('一二三四五六七八九');
    expect(second?.text.startsWith('“')).toBe(true);
    expect(second?.pieces[0]?.xPt).toBe(-5);
  });

  test('quotes break where Chinese breaks', () => {
    expect(textsOf('一二三四五六七八“九”十一二三')).toEqual(['一二三四五六七八“九”', '十一二三']);
  });

  test.each(['～', '—', '·', '%', '/', '》', '、'])('%s never begins a line', (mark) => {
    for (const line of textsOf(`一二三四五六七八九十${mark}二三四五六七八九十`).slice(1)) {
      expect(line.startsWith(mark)).toBe(false);
    }
  });

  test.each(['——', '……'])('%s is not parted', (mark) => {
    for (let lead = 5; lead < 12; lead++) {
      const lines = textsOf(`${'字'.repeat(lead)}${mark}${'字'.repeat(9)}`);
      expect(lines.filter((line) => line.includes(mark))).toHaveLength(1);
    }
  });

  test('a slash neither begins nor ends a line', () => {
    for (let lead = 1; lead < 12; lead++) {
      const lines = textsOf(`${'字'.repeat(lead)}克/立方米${'字'.repeat(9)}`);
      expect(lines.some((line) => line.startsWith('/') || line.endsWith('/'))).toBe(false);
    }
  });
});

describe('wholes', () => {
  test.each(['6.5%', '4.07亿元', '2023年1月3日', '35.49微克/立方米', '5%～8%'])('%s stays on one line', (figure) => {
    for (let lead = 1; lead < 25; lead++) {
      const lines = textsOf(`${'字'.repeat(lead)}{${figure}}${'字'.repeat(12)}`);
      expect(lines.filter((line) => line.includes(figure))).toHaveLength(1);
    }
  });

  test('the name of a person stays on one line', () => {
    for (let lead = 1; lead < 25; lead++) {
      const lines = textsOf(`${'字'.repeat(lead)}{欧阳司马甲}，${'字'.repeat(12)}`, {}, 'name');
      expect(lines.filter((line) => line.includes('欧阳司马甲'))).toHaveLength(1);
    }
  });

  test('第 stays with its number', () => {
    expect(textsOf('一二三四五六七八九第三产业一二三四五六七八')[0]).toBe('一二三四五六七八九');
  });

  test('a range too long for its line is parted at its joint', () => {
    expect(textsOf('字{2023年1月1日至2025年12月31日}字字')).toEqual(['字2023年1月1日至', '2025年12月31日字字']);
  });

  test('a number longer than a line is torn, not lost', () => {
    const number = '1234567890'.repeat(5);
    expect(textsOf(`{${number}}`).join('')).toBe(number);
    expect(textsOf(`{${number}}`)).toHaveLength(3);
  });

  test('a word longer than a line is torn, not lost', () => {
    const word = 'https://example.org/a-very-long-address?with=a&query=string';
    expect(textsOf(word).join('')).toBe(word);
  });

  test('a note mark stays with the word before it', () => {
    const mark = { ...runsOf('12')[0]!, joined: true };
    const runs = [...runsOf('一二三四五六七八九十'), mark, ...runsOf('一二三四五六七八九十')];
    const texts = withText(new LineComposer<null>().compose(runs, SHAPE, 0)).map((line) => line.text);
    expect(texts.find((line) => line.includes('12'))).toMatch(/十12/u);
  });
});

describe('the whole paragraph', () => {
  test('the last line holds two characters at least', () => {
    for (let length = 36; length < 48; length++) {
      const last = textsOf(`${'字'.repeat(length)}。`, { measurePt: 200 }).at(-1);
      expect(last?.length).toBeGreaterThan(2);
    }
  });

  test('what cannot be filled without gaping stays short', () => {
    const lines = setText('一二三四五六七八{1234567890123}一二三');
    expect(lines[0]?.text).toBe('一二三四五六七八');
    expect(lines[0]?.stretchEm).toBe(0);
    const [nearly] = setText('一二三四五六七八九{123}一二三四五六七八九');
    expect(nearly).toMatchObject({ text: '一二三四五六七八九', stretchEm: 0.09 });
  });

  test('a full line stands on the grid: no stretch, the pen does not drift', () => {
    const [line] = setText('一二三四五六七八九十一二三四五六七八九十');
    expect(line).toMatchObject({ stretchEm: 0, widthPt: 100 });
    expect(line?.pieces[0]).toMatchObject({ spacingPt: 0, show: `<${'0001'.repeat(10)}>` });
  });

  test('titles are broken between words into equal parts', () => {
    const shape = { align: 'center', balanced: true } as const;
    expect(textsOf('关于加快推进城市更新工作的实施意见', { ...shape, measurePt: 110 })).toEqual([
      '关于加快推进城市',
      '更新工作的实施意见',
    ]);
  });

  test('first line indent, hanging, centre and right', () => {
    expect(setText('一二三', { firstIndentPt: 20 })[0]?.pieces[0]?.xPt).toBe(20);
    expect(setText('一二三', { firstIndentPt: -20 })[0]?.pieces[0]?.xPt).toBe(-20);
    expect(setText('一二三', { align: 'center' })[0]?.pieces[0]?.xPt).toBe(35);
    expect(setText('一二三', { align: 'right' })[0]?.pieces[0]?.xPt).toBe(70);
  });

  test('no runs, no lines', () => {
    expect(new LineComposer().compose([], SHAPE, 0)).toEqual([]);
  });

  test('Han and Latin are parted by the template’s gap', () => {
    const [line] = new LineComposer<null>().compose(runsOf('共GDP值'), SHAPE, 0.125);
    expect(line?.widthPt).toBeCloseTo(10 + 1.25 + 15 + 1.25 + 10, 5);
  });
});

const character = fc.constantFrom(...'的一是在有人这中大为上，。、；：“”（）《》—…·～%/ 12.aB第年月日');
const paragraphs = fc.array(fc.array(character, { maxLength: 40 }), { minLength: 1, maxLength: 4 });

test('property: nothing is lost, nothing stands where it must not, nothing is wider than the measure', () => {
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 4, max: 30 }), (parts, columns) => {
      const text = parts.map((part, index) => (index % 2 ? `{${part.join('')}}` : part.join(''))).join('');
      const lines = setText(text, { measurePt: columns * 10 });
      const inked = (value: string) => value.replace(/[ {}]/gu, '');
      expect(inked(lines.map((line) => line.text).join(''))).toBe(inked(text));
      for (const line of lines) {
        const only = [...line.text].length === 1 || /^[^\u2e80-\uffff]*$/u.test(line.text);
        if (!only) expect(line.widthPt).toBeLessThanOrEqual(columns * 10 + 0.001);
      }
    }),
    { numRuns: 300 },
  );
});

test('property: in plain Chinese text no line begins or ends with what must not stand there', () => {
  const han = fc.stringMatching(/^[的一是在有人这中大为上国地和工业发展]{1,8}$/u);
  const clause = fc.tuple(
    han,
    fc.constantFrom('，', '。', '、', '”', '）', '——', '%，', '～'),
    fc.constantFrom('', '“', '（'),
  );
  fc.assert(
    fc.property(fc.array(clause, { minLength: 3, maxLength: 30 }), (clauses) => {
      const text = clauses.map((clause) => clause.join('')).join('');
      const lines = textsOf(text, { measurePt: 280, firstIndentPt: 20 });
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、”）%～]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（]$/u);
    }),
    { numRuns: 300 },
  );
});

test('the fake font is one that can be squeezed', () => {
  expect(plainMetrics.cell('，').blankRightEm).toBe(0.5);
});
