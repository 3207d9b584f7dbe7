/** What the codes of a font mean: their text by its ToUnicode map or encoding, and their widths (ISO 32000-1, 9.6 to 9.10). */
import { readCMap } from './cmap.ts';
import type { PdfFile } from './file.ts';
import { PdfDict, type PdfValue } from './values.ts';

export interface PdfFont {
  /** bytes per code */
  readonly codeLength: 1 | 2;
  /** by code; a code without an entry has no text */
  readonly texts: readonly (string | undefined)[];
  /** by code, the text where it is one code unit; 0 where it is another, U+FFFD where there is none */
  readonly units: Uint16Array;
  /** by code, in thousandths of the size */
  readonly widths: Float64Array;
  readonly defaultWidth: number;
  /** code 0 draws the box that stands for a missing glyph */
  readonly composite: boolean;
}

// Windows-1252 between 0x80 and 0x9f; the rest of WinAnsi is Latin-1
const WIN_ANSI = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const GLYPH_NAMES: Readonly<Record<string, string>> = {
  space: ' ',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  fi: 'fi',
  fl: 'fl',
  period: '.',
  comma: ',',
  hyphen: '-',
  percent: '%',
  plus: '+',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};

function simpleTexts(file: PdfFile, font: PdfDict): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let code = 32; code < 256; code++) {
    texts[code] = code >= 0x80 && code <= 0x9f ? WIN_ANSI[code - 0x80] : String.fromCharCode(code);
  }
  let code = 0;
  for (const item of file.array(file.dict(font.get('Encoding'))?.get('Differences'))) {
    if (typeof item === 'number') code = item;
    else if (typeof item === 'string') {
      const uni = /^uni([0-9A-F]{4})$/.exec(item)?.[1];
      texts[code++] = uni
        ? String.fromCharCode(Number.parseInt(uni, 16))
        : item.length === 1
          ? item
          : GLYPH_NAMES[item];
    }
  }
  return texts;
}

/** `c [w1 w2 …]` or `first last w` (9.7.4.3). */
function cidWidths(file: PdfFile, descendant: PdfDict): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  const items = file.array(descendant.get('W')).map(file.resolve);
  for (let i = 0; i < items.length; ) {
    const first = items[i] as PdfValue;
    const second = items[i + 1];
    if (typeof first !== 'number') break;
    if (Array.isArray(second)) {
      for (const [k, width] of second.entries()) widths[first + k] = file.number(width, 0);
      i += 2;
    } else {
      const last = Math.min(Number(second), 0xffff);
      for (let cid = first; cid <= last; cid++) widths[cid] = Number(items[i + 2]);
      i += 3;
    }
  }
  return widths;
}

const MAX_CODE = 0xffff;

function unitsOf(texts: readonly (string | undefined)[]): Uint16Array {
  const units = new Uint16Array(Math.min(texts.length, MAX_CODE + 1));
  for (let code = 0; code < units.length; code++) {
    const text = texts[code] ?? '\ufffd';
    units[code] = text.length === 1 ? text.charCodeAt(0) : 0;
  }
  return units;
}

function packed(widths: readonly (number | undefined)[], otherwise: number): Float64Array {
  const all = new Float64Array(Math.min(widths.length, MAX_CODE + 1));
  for (let code = 0; code < all.length; code++) all[code] = widths[code] ?? otherwise;
  return all;
}

function compositeFont(file: PdfFile, font: PdfDict): PdfFont {
  const descendant = file.dict(file.array(font.get('DescendantFonts'))[0]) ?? new PdfDict();
  const cmap = file.stream(font.get('ToUnicode'));
  const texts = cmap ? readCMap(cmap) : [];
  const defaultWidth = file.number(descendant.get('DW'), 1000);
  const widths = packed(cidWidths(file, descendant), defaultWidth);
  return { codeLength: 2, texts, units: unitsOf(texts), widths, defaultWidth, composite: true };
}

export function readFont(file: PdfFile, font: PdfDict): PdfFont {
  if (file.name(font.get('Subtype')) === 'Type0') return compositeFont(file, font);
  const cmap = file.stream(font.get('ToUnicode'));
  const first = file.number(font.get('FirstChar'), 0);
  const widths: (number | undefined)[] = [];
  for (const [i, value] of file.array(font.get('Widths')).entries()) widths[first + i] = file.number(value, 0);
  const texts = simpleTexts(file, font);
  if (cmap) for (const [code, value] of readCMap(cmap).entries()) if (value !== undefined) texts[code] = value;
  const defaultWidth = 500;
  return {
    codeLength: 1,
    texts,
    units: unitsOf(texts),
    widths: packed(widths, defaultWidth),
    defaultWidth,
    composite: false,
  };
}
