/** What formats have in common is worked out once: which one is asked for first changes nothing, and they differ where they must. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '#model/edition.ts';
import { composeFile, composeMarkdown, projectRoot } from '../test/compose-markdown.ts';
import { expecting, expectOutline } from './expect.ts';

test('in any order, as by itself', async () => {
  const { composed, look } = await composeFile(join(projectRoot, 'source/example-district-2024/report.md'));
  for (const order of [FORMATS, [...FORMATS].reverse()]) {
    const expectedOf = expecting(composed, look.texts);
    for (const format of order) expect(expectedOf(format)).toEqual(expectOutline(composed, look.texts, format));
  }
});

test('links to notes and back are of a format, and so is the word above the notes', async () => {
  const { composed, look } = await composeMarkdown(
    `---\nid: a\n---\n\n# 题\n\n前[^a]又[^a]。\n\n|  |  |\n|---|---|\n| 1 | 2 |\n\n[^a]: 注。\n`,
  );
  const expectedOf = expecting(composed, look.texts);
  const [pdf, docx, html] = [expectedOf('pdf'), expectedOf('docx'), expectedOf('html')];
  const [note] = composed.notes;
  const [first, second] = note?.marks ?? [];
  expect(html.links).toEqual([`#${note?.anchor}`, `#${note?.anchor}`, `#${first}`, `#${second}`]);
  expect(pdf.links).toEqual([`#${note?.anchor}`, `#${note?.anchor}`, `#${first}`]);
  expect(docx.links).toEqual([`#${first}`]);
  expect(docx.flow).toBe(html.flow.replace(look.texts.notes, ''));
  expect(docx.anchorsAt.at(-1)).toBeLessThan(html.anchorsAt.at(-1) ?? 0);
});
