/** Were the library to write another shape, no file would come out: each place that is built on is damaged in turn. */
import { Packer } from 'docx';
import { afterEach, expect, test, vi } from 'vitest';
import { composeMarkdown, renderInput } from '../../test/compose-markdown.ts';
import type { Parts } from './package-parts.ts';
import { renderDocx } from './render-docx.ts';

const MARKDOWN = `---
id: shapes
title: 报告
profile: generic
---

## 一节

正文[^甲]，见[网站](https://example.org/)。

- 一项

[^甲]: 注释，见[网站](https://example.org/)。
`;

const input = renderInput(await composeMarkdown(MARKDOWN));

interface Compiler {
  compile(file: unknown): Parts;
}

const compiler = Reflect.get(Packer, 'compiler') as Compiler;
const compile = compiler.compile.bind(compiler);

afterEach(() => vi.restoreAllMocks());

async function renderedAfter(damage: (parts: Parts) => void): Promise<Uint8Array> {
  vi.spyOn(compiler, 'compile').mockImplementation((file) => {
    const parts = compile(file);
    damage(parts);
    return parts;
  });
  return (await renderDocx(input)).bytes;
}

const without =
  (part: string) =>
  (parts: Parts): void => {
    expect(parts.delete(part)).toBe(true);
  };

const replaced =
  (part: string, mark: string, other: string) =>
  (parts: Parts): void => {
    const xml = parts.get(part);
    expect(xml).toContain(mark);
    parts.set(part, String(xml).replaceAll(mark, other));
  };

const LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';

test('undamaged, it renders', async () => {
  expect((await renderedAfter(() => {})).length).toBeGreaterThan(1000);
});

test.each([
  ['no styles', without('word/styles.xml')],
  ['no settings', without('word/settings.xml')],
  ['no font table', without('word/fontTable.xml')],
  ['no core properties', without('docProps/core.xml')],
  ['no text', without('word/document.xml')],
  ['no footnotes', without('word/footnotes.xml')],
  ['no relationships of the text', without('word/_rels/document.xml.rels')],
  ['no relationships of the footnotes', without('word/_rels/footnotes.xml.rels')],
  ['no content types', without('[Content_Types].xml')],
  ['the text in another place', replaced('word/document.xml', LIST, '')],
  [
    'the place of the text twice',
    replaced('word/document.xml', '<w:body>', `<w:body><w:p><w:pPr>${LIST}</w:pPr></w:p>`),
  ],
  ['a paragraph with attributes', replaced('word/footnotes.xml', '<w:p>', '<w:p w:rsidR="00000000">')],
  ['a text without w14', replaced('word/document.xml', 'w14 ', '')],
  ['footnotes without the namespace of w14', replaced('word/footnotes.xml', 'xmlns:w14=', 'xmlns:w99=')],
  ['footnotes that end in another way', replaced('word/footnotes.xml', '</w:footnotes>', '</w:footnotes>\n')],
  ['settings without their compatibility', replaced('word/settings.xml', '<w:compat>', '<w:compatible>')],
  ['settings that end in another way', replaced('word/settings.xml', '</w:settings>', '</w:settings>\n')],
  ['relationships that end in another way', replaced('word/_rels/document.xml.rels', '</Relationships>', '</r>')],
  ['content types that end in another way', replaced('[Content_Types].xml', '</Types>', '</T>')],
])('%s: no file', async (_, damage) => {
  await expect(renderedAfter(damage)).rejects.toThrow(/^docx wrote /u);
});

test('a compiler that gives something else than parts: no file', async () => {
  vi.spyOn(compiler, 'compile').mockImplementation(() => ({}) as Parts);
  await expect(renderDocx(input)).rejects.toThrow('docx compiled to something else than a map of parts');
});
