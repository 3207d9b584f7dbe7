/** Somebody brings a paragraph, somebody else parts it: on a newer text, which has neither, both are still to be taken. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../test/compose-markdown.ts';
import { openBench, readBytes } from '../testing/bench.ts';
import { Editor } from '../testing/editor.ts';
import { flowOf } from '../testing/flow.ts';
import { readModel } from '../testing/word-model.ts';
import { writeModel } from '../testing/write-model.ts';
import { gatherProposals } from './gather-proposals.ts';
import { fileOf, taking, textOn } from './testing/newer-text.ts';

const file = join(projectRoot, 'source', 'heping-2023', 'report.md');
const source = await readFile(file, 'utf8');
const bench = await openBench('heping', source, file);

const BEHIND = '全市仅此一个。';
const COMES = '这里先说一件事。这里再说一件事。';

test.each([
  ['to the paragraph before it, as Word does', true],
  ['to itself, as WPS does', false],
])('the new end belongs %s', async (_name, isOldEnd) => {
  const model = readModel(bench.edition);
  const homeOf = (words: string) => {
    const home = flowOf(model).prose.find(({ paragraph }) =>
      paragraph.pieces
        .map(({ text }) => text)
        .join('')
        .endsWith(words),
    );
    if (!home) throw new Error(words);
    return home;
  };
  const editor = new Editor(model);
  editor.insertParagraph(homeOf(BEHIND), COMES, '甲', isOldEnd);
  editor.split(homeOf(COMES), COMES.length / 2, '乙');
  const on = await textOn(bench, source.replace('200余场', '300余场'));
  const gathered = gatherProposals([fileOf('a', readBytes(writeModel(model)), bench.base, 'earlier')], on.base);
  expect(gathered.proposals.map(({ standing, people: [who] }) => [who?.author, standing])).toEqual([
    ['甲', 'ready'],
    ['乙', 'ready'],
  ]);
  expect(taking(gathered, on, () => true).markdown).toBe(
    on.base.source.replace(BEHIND, () => `${BEHIND}\n\n这里先说一件事。\n\n这里再说一件事。`),
  );
});
