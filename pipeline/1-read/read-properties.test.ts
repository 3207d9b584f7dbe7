/** What holds for every text: reading never throws, places point to the letter, anchors are unique and survive edits. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '#model/block.ts';
import { pointAt } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, inlineLists, plainText, walkTexts } from '#model/walk.ts';
import { markdown } from './testing/markdown-pieces.ts';
import { read, readBytes } from './testing/read.ts';

const RUNS = { numRuns: 300 };

it('never throws on a text', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const { value, findings } = read(text);
      expect(value !== null || findings.length > 0).toBe(true);
    }),
    RUNS,
  );
});

it('never throws on bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readBytes(bytes)),
    RUNS,
  );
});

it('maps every letter of every text back to its place', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { value } = read(`# 题\n\n${text}`);
      if (value) checkPlaces(value);
    }),
    RUNS,
  );
});

/** A character that the source does not have there comes from an entity or a soft break. */
function checkPlaces(report: Report): void {
  const lines = report.source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const startOf = lines.map((_, index) => lines.slice(0, index).join('').length);
  for (const block of blocksOf(report)) {
    for (const text of inlineLists(block).flatMap((list) => [...walkTexts(list)])) {
      expect(text.runs[0]?.at).toBe(0);
      for (let index = 0; index < text.value.length; index++) {
        const point = pointAt(text.runs, index);
        const there = report.source[point.offset];
        expect((startOf[point.line - 1] ?? 0) + point.column - 1).toBe(point.offset);
        if (there === '&' || (text.value[index] === ' ' && /[\r\n]/.test(there ?? ''))) continue;
        expect([index, there]).toEqual([index, text.value[index]]);
      }
    }
  }
}

const paragraph = fc
  .array(fc.constantFrom('推进', '改革', '开放', '民生', '2023年', '，', '306家', '增长5%', 'AI', '的'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(''));
const paragraphs = fc.array(paragraph, { minLength: 2, maxLength: 12 });
const blocksIn = (texts: readonly string[]): readonly Block[] =>
  read(`# 题\n\n${texts.join('\n\n')}\n`).value?.divisions[0]?.blocks ?? [];

it('gives every block and note an anchor of its own', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { value } = read(`# 题\n\n${text}`);
      if (!value) return;
      const anchors = [...[...blocksOf(value)].map((block) => block.anchor), ...value.notes.map((note) => note.anchor)];
      for (const anchor of anchors) expect(anchor).toMatch(/^blk_[a-z0-9_]{8,24}$/);
      expect(new Set(anchors).size).toBe(anchors.length);
    }),
    RUNS,
  );
});

/** The letters by which blocks are told apart. */
const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '') || text;
const stem = (text: string) => letters(text).slice(0, 24);

it('keeps the anchors of all other blocks when one with words of its own comes, goes or changes', () => {
  fc.assert(
    fc.property(paragraphs, paragraph, fc.nat(), (texts, changed, at) => {
      const index = at % texts.length;
      const others = texts.filter((_, other) => other !== index);
      const own = (text: string) => others.every((other) => stem(other) !== stem(text));
      fc.pre(own(texts[index] ?? '') && own(changed));
      const anchors = (list: readonly string[], skip: number) =>
        blocksIn(list)
          .filter((_, other) => other !== skip)
          .map((block) => block.anchor);
      const before = anchors(texts, index);
      expect(anchors(others, -1)).toEqual(before);
      expect(anchors(texts.with(index, changed), index)).toEqual(before);
    }),
    RUNS,
  );
});

it('keeps the anchor of a block whose figures, marks or later words change', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(), paragraph, (texts, at, added) => {
      const index = at % texts.length;
      const text = texts[index] ?? '';
      fc.pre(texts.every((other, place) => place === index || stem(other) !== stem(text)) && /\p{L}/u.test(text));
      const anchorOf = (changed: string) => blocksIn(texts.with(index, changed))[index]?.anchor;
      const before = anchorOf(text);
      expect(anchorOf(text.replaceAll('306', '412').replaceAll('，', '；'))).toBe(before);
      expect(anchorOf(`**${text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')}**`)).toBe(before);
      if (stem(text).length === 24) expect(anchorOf(text + added)).toBe(before);
    }),
    RUNS,
  );
});

it('tells identical paragraphs apart by their order', () => {
  const [first, second, third] = blocksIn(['各位代表。', '各位代表。', '各位代表。']).map((block) => block.anchor);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(
    blocksIn(['另一段。', '各位代表。', '各位代表。'])
      .map((block) => block.anchor)
      .slice(1),
  ).toEqual([first, second]);
});

it('lets the author pin an anchor', () => {
  const blocks = blocksIn(['<!-- dingben-anchor: blk_mine_2023 -->\n甲', '乙']);
  expect(blocks.map((block) => [plainText(block).value, block.anchor === 'blk_mine_2023'])).toEqual([
    ['甲', true],
    ['乙', false],
  ]);
});
