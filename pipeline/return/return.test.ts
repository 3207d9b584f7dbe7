import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '#compose/compose.ts';
import { readReport } from '#read/read.ts';
import { renderDocx } from '../4-render/docx/render-docx.ts';
import { composeFile, projectRoot, renderInput } from '../test/compose-markdown.ts';
import { applyChanges } from './apply/apply-changes.ts';
import { baseText } from './base/base-text.ts';
import { listChanges } from './list/list-changes.ts';
import { readReturned } from './read/read-returned.ts';
import type { Returned } from './returned.ts';
import { type Paragraph, readModel, type WordModel } from './testing/word-model.ts';
import { writeModel } from './testing/write-model.ts';
import { weave } from './weave/weave.ts';

const file = join(projectRoot, 'source', 'heping-2023', 'report.md');
const sample = await composeFile(file);
const keyFiguresTitle = sample.look.texts.keyFigures;
const base = baseText({ report: sample.report, composed: sample.composed, keyFiguresTitle });
const edition = (await renderDocx(renderInput(sample))).bytes;

function read(bytes: Uint8Array): Returned {
  const reading = readReturned(bytes);
  if ('refusal' in reading) throw new Error(reading.refusal.en);
  return reading.returned;
}

function reread(markdown: string): ReturnType<typeof baseText> | null {
  const report = readReport({ file, bytes: new TextEncoder().encode(markdown), id: 'report' }).value;
  const made = report && compose({ report, figures: [], texts: sample.look.texts, assets: {} }).value;
  return report && made ? baseText({ report, composed: made, keyFiguresTitle }) : null;
}

function prose(model: WordModel): Paragraph[] {
  return model.parts.filter(
    (part): part is Paragraph =>
      typeof part === 'object' && 'pieces' in part && part.anchors.some((a) => !/front|title/u.test(a)),
  );
}

function accept(bytes: Uint8Array, chosen: (author: string) => boolean) {
  const { woven, unsure } = weave(base, read(bytes), new Map(), 0);
  const changes = listChanges(woven, unsure);
  const accepted = new Set(changes.filter(({ who, tracked }) => tracked && chosen(who.author)).map(({ id }) => id));
  return { changes, ...applyChanges({ base, woven, accepted, ties: [], reread }) };
}

/** Replaces some words of a paragraph by others, as a tracked change. */
function replace(paragraph: Paragraph, old: string, now: string, author: string): void {
  const text = paragraph.pieces.map((piece) => (piece.raw === null ? piece.text : '\u0000')).join('');
  const at = text.indexOf(old);
  if (at < 0) throw new Error(`no ${old}`);
  const gone = paragraph.pieces.slice(at, at + old.length);
  for (const piece of gone) piece.deleted = author;
  const first = gone[0];
  if (!first) throw new Error('nothing to replace');
  const come = [...now].map((char) => ({ ...first, text: char, deleted: null, inserted: author }));
  paragraph.pieces.splice(at + old.length, 0, ...come);
}

describe('an edition that came back', () => {
  test('untouched says what its base says: nothing is proposed', () => {
    const { changes, markdown } = accept(edition, () => true);
    expect(changes).toEqual([]);
    expect(markdown).toBe(sample.report.source);
  });

  test('a figure that one author changed is one change and one line of the Markdown', () => {
    const model = readModel(edition);
    const home = prose(model).find((each) =>
      each.pieces
        .map(({ text }) => text)
        .join('')
        .includes('4.07亿元'),
    );
    if (!home) throw new Error('no such figure');
    replace(home, '4.07亿元', '4.70亿元', '甲');
    const bytes = writeModel(model);
    const { changes, markdown } = accept(bytes, () => true);
    expect(changes).toMatchObject([{ kind: 'replace', who: { author: '甲' }, tracked: true }]);
    expect(changes[0]?.figures).toEqual([{ old: '4.07亿元', new: '4.70亿元', difference: '+0.63亿元' }]);
    expect(markdown).toBe(sample.report.source.replace('4.07亿元', '4.70亿元'));
    expect(accept(bytes, () => false).markdown).toBe(sample.report.source);
    expect(accept(bytes, (author) => author === '乙').markdown).toBe(sample.report.source);
  });
});
