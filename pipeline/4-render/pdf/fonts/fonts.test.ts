/** Font files: read where they lie, subset soundly, and refused with a finding where they cannot be used. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RenderInput } from '#model/edition.ts';
import type { FontFile, FontSet } from '#model/look.ts';
import { composeMarkdown, renderInput } from '../../../test/compose-markdown.ts';
import { renderPdf } from '../render-pdf.ts';
import { openWithPdfjs } from '../testing/read-with-pdfjs.ts';
import { characterMap } from './character-map.ts';
import { mayBeEmbedded, readDirectory, readTables, sourceOf, viewOf } from './sfnt.ts';
import { subsetTrueType } from './subset-true-type.ts';
import { toUnicode } from './to-unicode.ts';
import { advanceOf, componentsAt, outlinesOf, readTrueType, type TrueType } from './true-type.ts';

let input: RenderInput;
let fonts: FontSet;
let song: TrueType;

beforeAll(async () => {
  input = renderInput(
    await composeMarkdown('---\ntitle: 报告\nstage: deliberation\n---\n\n正文——“破折号”，2024年。\n'),
  );
  fonts = await input.fonts();
  const read = readTrueType(sourceOf(fonts.song.regular.bytes));
  if (!read) throw new Error('Noto Serif SC is not read as TrueType');
  song = read;
});

describe('reading', () => {
  test('characters, advances and ink agree with what the font says of itself', () => {
    const glyph = song.characters('国'.codePointAt(0) ?? 0);
    expect(glyph).toBeGreaterThan(0);
    expect(advanceOf(song, glyph)).toBe(1000);
    expect(song.characters(0x1f600)).toBe(0);
    expect(song.characters(0x20bb7)).toBe(0); // 𠮷: outside of what the font has, searched in format 12
  });

  test('formats 4 and 12 of the character map say the same', () => {
    const cmap = song.table.cmap;
    const both = [
      [3, 1],
      [3, 10],
    ].map((wanted) => only(cmap, wanted as [number, number]));
    for (const character of '国〇，“A9～—') {
      const code = character.codePointAt(0) ?? 0;
      expect(
        both.map((map) => map?.(code)),
        character,
      ).toEqual([song.characters(code), song.characters(code)]);
    }
  });

  test('what is no font is not read', () => {
    expect(readTrueType(sourceOf(new Uint8Array(4)))).toBeNull();
    const text = new TextEncoder().encode('a text that is long enough to be taken for a font');
    expect(readDirectory(sourceOf(text))).toBeNull();
    expect(readTrueType(sourceOf(fonts.song.regular.bytes.slice(0, 5000)))).toBeNull();
  });

  test('a font that forbids embedding says so in OS/2', () => {
    expect(mayBeEmbedded(fonts.song.regular.source ?? sourceOf(fonts.song.regular.bytes))).toBe(true);
    expect(mayBeEmbedded(sourceOf(forbidden(fonts.song.regular.bytes)))).toBe(false);
  });

  test('a file read in parts gives the same subset as one held whole', () => {
    const { source } = fonts.song.regular;
    if (!source) throw new Error('the free fonts are read in parts');
    const inParts = readTrueType(source);
    if (!inParts) throw new Error('unreadable in parts');
    const glyphs = [...'国A，报'].map((one) => song.characters(one.codePointAt(0) ?? 0));
    expect(subsetTrueType(inParts, glyphs)).toEqual(subsetTrueType(song, glyphs));
  });
});

/** A copy whose fsType says that it may not be embedded. */
function forbidden(original: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(original);
  const [at] = readDirectory(sourceOf(bytes))?.get('OS/2') ?? [];
  viewOf(bytes).setUint16((at ?? 0) + 8, 2);
  return bytes;
}

/** The character map with only one of its subtables. */
function only(cmap: DataView, [platform, encoding]: [number, number]) {
  const bytes = new Uint8Array(cmap.buffer.slice(cmap.byteOffset, cmap.byteOffset + cmap.byteLength));
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = 4 + index * 8;
    if (view.getUint16(at) !== platform || view.getUint16(at + 2) !== encoding) view.setUint16(at, 99);
  }
  return characterMap(view);
}

describe('subsetting', () => {
  test('outlines and advances come through, numbered anew; a glyph may come twice', () => {
    const glyphs = [0, ...'国A，国'].map((one) => (one === 0 ? 0 : song.characters(String(one).codePointAt(0) ?? 0)));
    const { subset, tags } = readSubset(subsetTrueType(song, glyphs), 5);
    expect(tags).toEqual(tags.toSorted());
    glyphs.forEach((glyph, number) => {
      expect(advanceOf(subset, number)).toBe(advanceOf(song, glyph));
      const [own, original] = [outlineOf(subset, number), outlineOf(song, glyph)];
      expect(own.byteLength - original.byteLength).toBeLessThan(4);
      for (let at = 0; at < original.byteLength; at++) expect(own.getUint8(at)).toBe(original.getUint8(at));
    });
  });

  test('the parts of a composite glyph come along', () => {
    const font = readTrueType(sourceOf(fonts.kai.regular.bytes));
    if (!font) throw new Error('LXGW WenKai is not read as TrueType');
    const composite = findComposite(font);
    const { subset } = readSubset(subsetTrueType(font, [0, composite]), 2);
    const outline = outlineOf(subset, 1);
    const parts = componentsAt(outline).map((at) => outline.getUint16(at));
    expect(parts[0]).toBe(2);
    expect(outlineOf(subset, parts[0] ?? 0).byteLength).toBeGreaterThan(0);
  });

  test('the checksum of the whole file is the one that is asked for', () => {
    const file = subsetTrueType(song, [0, song.characters(0x56fd)]);
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

const outlineOf = (font: TrueType, glyph: number): DataView =>
  outlinesOf(font, [glyph])[0] ?? new DataView(new ArrayBuffer(0));

/** A subset has no cmap and no names, which the reader asks for: those of the original stand in. */
function readSubset(file: Uint8Array, metrics: number): { subset: TrueType; tags: string[] } {
  const source = sourceOf(file);
  const directory = readDirectory(source);
  const glyf = directory?.get('glyf');
  if (!directory || !glyf) throw new Error('a subset without outlines');
  const tags = [...directory.keys()];
  const table = { ...song.table, ...Object.fromEntries(readTables(source, directory, tags)) };
  return { subset: { ...song, source, glyf, table, metrics }, tags };
}

function findComposite(font: TrueType): number {
  for (let glyph = 1; glyph < font.table.maxp.getUint16(4); glyph++) {
    if (componentsAt(outlineOf(font, glyph)).length > 0) return glyph;
  }
  throw new Error('a font without composite glyphs');
}

test('a CMap of more than 256 glyphs has one range per first byte, and pairs for what lies beyond the BMP', () => {
  const cmap = toUnicode(Array.from({ length: 300 }, (_, glyph) => (glyph === 299 ? [0x20bb7] : [0x4e00 + glyph])));
  expect(cmap).toContain('2 beginbfrange\n<0000> <00ff> [<4e00> ');
  expect(cmap).toContain('<0100> <012b> [<4f00> ');
  expect(cmap).toContain('<d842dfb7>]');
});

describe('fonts of the user’s own', () => {
  const withBody = (bytes: Uint8Array, name: string): RenderInput => {
    const file: FontFile = { bytes, name, licence: 'of the user', substitute: false };
    return { ...input, fonts: async () => ({ ...fonts, song: { regular: file, bold: file } }) };
  };

  test('a damaged file is an error, and another face stands in', async () => {
    const rendered = await renderPdf(withBody(fonts.song.regular.bytes.slice(0, 5000), 'broken.ttf'));
    expect(rendered.findings.map(({ rule, actual }) => [rule, actual])).toEqual([
      ['render/unreadable-font', 'broken.ttf'],
    ]);
    expect(rendered.pageCount).toBe(1);
  });

  test('a file that forbids embedding is an error', async () => {
    const rendered = await renderPdf(withBody(forbidden(fonts.song.regular.bytes), 'closed.ttf'));
    expect(rendered.findings.map(({ rule }) => rule)).toEqual(['render/font-not-embeddable']);
  });

  const collection = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc';
  const there = existsSync(collection);
  test.skipIf(!there)(`a collection of CFF fonts${there ? '' : ', skipped: no Noto CJK on this machine'}`, async () => {
    const rendered = await renderPdf(withBody(await readFile(collection), 'NotoSerifCJK.ttc'));
    expect(rendered.findings).toEqual([]);
    const document = await openWithPdfjs(rendered.bytes);
    const content = await (await document.getPage(1)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.replace(/ /gu, '')).toContain('正文——“破折号”，2024年。');
  });
});
