/** Counts Word's automatic numbers and writes them out as the page shows them: 一、 （二） 3. */
import { childOf, find, settingOf, type XmlNode } from './parse-xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）` */
  readonly pattern: string;
}

export interface NumberReference {
  readonly list: string;
  readonly level: number;
}

export type ListMark = { readonly bullet: true } | { readonly bullet: false; readonly text: string };

export class ListNumbers {
  readonly #lists = new Map<string, { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> }>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlNode | null) {
    const root = childOf(numbering, 'w:numbering');
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const node of root?.children ?? []) {
      if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', levelsOf(node));
    }
    for (const node of root?.children ?? []) {
      if (node.name !== 'w:num') continue;
      const abstract = settingOf(node, 'w:abstractNumId') ?? '';
      const levels = new Map(abstracts.get(abstract) ?? []);
      let restarts = false;
      for (const change of node.children.filter((child) => child.name === 'w:lvlOverride')) {
        const at = Number(change.attributes['w:ilvl'] ?? 0);
        const before = levels.get(at);
        const start = settingOf(change, 'w:startOverride');
        if (start !== null && before) {
          levels.set(at, { ...before, start: Number(start) || 0 });
          restarts = true;
        }
        const own = childOf(change, 'w:lvl');
        if (own) levels.set(at, levelOf(own));
      }
      const id = node.attributes['w:numId'] ?? '';
      // Lists of one abstract list count on together, unless one starts anew.
      this.#lists.set(id, { abstract: restarts ? `${abstract}/${id}` : abstract, levels });
    }
  }

  /** The mark of the next paragraph of this list; null when the list is not known or shows nothing. */
  next({ list, level }: NumberReference): ListMark | null {
    const found = this.#lists.get(list);
    const form = found?.levels.get(level);
    if (!found || !form || form.format === 'none') return null;
    if (form.format === 'bullet') return { bullet: true };
    const counts = this.#counts.get(found.abstract) ?? [];
    for (let at = 0; at < level; at++) counts[at] ??= found.levels.get(at)?.start ?? 1;
    counts[level] = counts[level] === undefined ? form.start : counts[level] + 1;
    counts.length = level + 1;
    this.#counts.set(found.abstract, counts);
    const text = form.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writeNumber(counts[at] ?? 1, found.levels.get(at)?.format ?? 'decimal');
    });
    return text.trim() ? { bullet: false, text: text.trim() } : null;
  }
}

function levelsOf(abstract: XmlNode): ReadonlyMap<number, Level> {
  const levels = abstract.children.filter((child) => child.name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
}

function levelOf(level: XmlNode): Level {
  return {
    start: Number(settingOf(level, 'w:start') ?? 1) || 0,
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    pattern: settingOf(level, 'w:lvlText') ?? '',
  };
}

/** Of the paragraph itself, or of its style. */
export function numberReference(properties: XmlNode | null): NumberReference | null {
  const numbers = find(properties, 'w:numPr');
  const list = settingOf(numbers, 'w:numId');
  return list === null || list === '0' ? null : { list, level: Number(settingOf(numbers, 'w:ilvl') ?? 0) || 0 };
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** ECMA-376 17.18.59 names the formats; those that Chinese reports use, all others as Arabic numbers. */
function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
      return writeHan(value);
    case 'ideographDigital':
      return [...String(value)].map((digit) => HAN_DIGITS[Number(digit)]).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'upperLetter':
      return String.fromCharCode(0x40 + ((value - 1) % 26) + 1);
    case 'lowerLetter':
      return String.fromCharCode(0x60 + ((value - 1) % 26) + 1);
    case 'upperRoman':
      return writeRoman(value);
    case 'lowerRoman':
      return writeRoman(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function writeHan(value: number): string {
  if (value <= 0 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${HAN_DIGITS[tens]}十`;
  return ten + (ones ? HAN_DIGITS[ones] : '');
}

function writeRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
    ] as const),
    ...([
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let left = value;
  let text = '';
  for (const [worth, sign] of signs) for (; left >= worth; left -= worth) text += sign;
  return text;
}
