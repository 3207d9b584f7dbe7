/** Plants one fault of structure or punctuation into a report, as editors and converters make them (long: one entry per kind). */

import type { Seeded } from './seeded.ts';
import { CLAUSE_NUMBERS, HAN_NUMBERS, residueLine } from './structure-fault-texts.ts';

export interface Planted {
  readonly source: string;
  /** where a finding must touch, in the new source */
  readonly span: readonly [from: number, to: number];
  readonly what: string;
}

export interface FaultKind {
  readonly id: string;
  /** any of them names the fault rightly */
  readonly rules: readonly string[];
  /** null: this report has no place for it */
  plant(source: string, random: Seeded): Planted | null;
}

/** Offsets of the body: behind the front matter. */
function bodyStart(source: string): number {
  return /^---\n[\s\S]*?\n---\n/.exec(source)?.[0].length ?? 0;
}

function replaced(source: string, from: number, to: number, text: string): Planted {
  const what = `${source.slice(Math.max(0, from - 6), from)}[${source.slice(from, to)}→${text}]${source.slice(to, to + 6)}`;
  return {
    source: source.slice(0, from) + text + source.slice(to),
    span: [from, from + Math.max(1, text.length)],
    what,
  };
}

/** One of the places where the pattern fits in the body. */
function somewhere(source: string, pattern: RegExp, random: Seeded): RegExpExecArray | null {
  const start = bodyStart(source);
  const found = [...source.matchAll(pattern)].filter(({ index }) => index >= start);
  return found.length > 0 ? random.pick(found) : null;
}

/** The fault is the partner's paragraph: where the lost mark stood, nobody can point. */
function lost(pattern: RegExp): FaultKind['plant'] {
  return (source, random) => {
    const found = somewhere(source, pattern, random);
    if (!found) return null;
    const planted = replaced(source, found.index, found.index + found[0].length, '');
    const from = planted.source.lastIndexOf('\n', found.index - 1) + 1;
    const to = planted.source.indexOf('\n', found.index);
    return { ...planted, span: [from, to < 0 ? planted.source.length : to] };
  };
}

function swapped(pattern: RegExp, by: (found: string, random: Seeded) => string): FaultKind['plant'] {
  return (source, random) => {
    const found = somewhere(source, pattern, random);
    return found ? replaced(source, found.index, found.index + found[0].length, by(found[0], random)) : null;
  };
}

/** Inserted between two blocks; headings and tables are left whole. */
function insertedBlock(text: (source: string, random: Seeded) => string | null): FaultKind['plant'] {
  return (source, random) => {
    const gap = somewhere(source, /\n\n(?=[^\s|>-])/g, random);
    const block = gap && text(source, random);
    if (!gap || !block) return null;
    const planted = replaced(source, gap.index, gap.index, `\n\n${block}`);
    return { ...planted, span: [gap.index + 2, gap.index + 2 + block.length] };
  };
}

/** A number of a part or clause becomes the next one. */
const numberingGap: FaultKind['plant'] = (source, random) => {
  const found = somewhere(source, CLAUSE_NUMBERS, random);
  const written = found?.slice(1).find((group) => group !== undefined);
  const next = HAN_NUMBERS[HAN_NUMBERS.indexOf(written ?? '零') + 1];
  if (!found || !written || !next) return null;
  const from = found.index + found[0].indexOf(written);
  return replaced(source, from, from + written.length, next);
};

/** A numbered paragraph is gone: the next one of its count shows it. */
const lostItem: FaultKind['plant'] = (source, random) => {
  const found = somewhere(source, /(?<=\n\n)(?:#{2,4} )?（([一二三四五六七八九])）[^\n]*\n\n/g, random);
  if (!found) return null;
  const number = HAN_NUMBERS.indexOf(found[1] ?? '');
  const rest = source.slice(found.index + found[0].length);
  const next = rest.search(new RegExp(`(?<=^|\\n\\n)(?:#{2,4} )?（(?:${HAN_NUMBERS[number + 1]}|一)）|(?<=^|\\n)## `));
  const at = next < 0 ? -1 : rest.indexOf('（', next);
  // The last of its count leaves no gap.
  if (at < 0 || !rest.startsWith(`（${HAN_NUMBERS[number + 1]}）`, at)) return null;
  const planted = replaced(source, found.index, found.index + found[0].length, '');
  return { ...planted, span: [found.index + at, found.index + at + 3] };
};

/** The whole paragraph may be named as the second of the twins, wherever the copy was put. */
const duplicate: FaultKind['plant'] = (source, random) => {
  const found = somewhere(source, /(?<=\n\n)(?:[\p{Script=Han}“（][^\n]{24,})(?=\n\n)/gu, random);
  if (!found) return null;
  const [paragraph] = found;
  const twin = insertedBlock(() => paragraph)(source, random);
  if (!twin) return null;
  const second = twin.source.lastIndexOf(paragraph);
  return { ...twin, span: [second, second + paragraph.length] };
};

/** The copy directly behind its twin, or, one time in two, behind the sentence after that. */
const doubledSentence: FaultKind['plant'] = (source, random) => {
  const found = somewhere(source, /(?<=[\n。])[\p{Script=Han}“][^\n。！？；]{14,}。(?=[^\n。！？；]+。)/gu, random);
  if (!found) return null;
  const [sentence] = found;
  const end = found.index + sentence.length;
  const at = random.pick([end, source.indexOf('。', end) + 1]);
  return replaced(source, at, at, sentence);
};

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
};
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c'];

/** Issue 4 names the first seven. */
export const FAULTS: readonly FaultKind[] = [
  {
    id: 'lost quotation mark',
    rules: ['punctuation/unbalanced-quotes', 'punctuation/nested-quotes'],
    plant: lost(/[“”]/g),
  },
  { id: 'lost bracket', rules: ['punctuation/unbalanced-brackets'], plant: lost(/[（）]/g) },
  { id: 'numbering gap', rules: ['structure/broken-numbering'], plant: numberingGap },
  { id: 'lost numbered paragraph', rules: ['structure/broken-numbering'], plant: lostItem },
  { id: 'duplicate paragraph', rules: ['structure/duplicate-paragraph'], plant: duplicate },
  {
    id: 'residue line',
    rules: ['structure/site-residue'],
    plant: insertedBlock((_source, random) => residueLine(random)),
  },
  {
    id: 'half-width mark',
    rules: ['punctuation/half-width-mark'],
    plant: swapped(/[，；：！？（）]/g, (mark) => HALF[mark] ?? mark),
  },
  {
    id: 'doubled mark',
    rules: ['punctuation/doubled-mark'],
    plant: swapped(/[，。、；：](?![，。、；：”…])/g, (mark) => mark + mark),
  },
  {
    id: 'two marks for one',
    rules: ['punctuation/doubled-mark'],
    plant: swapped(/[，。](?=[\p{Script=Han}])/gu, (mark, random) =>
      mark === '。' ? random.pick(['，。', '；。', '。，']) : random.pick(['、，', '，、', '，。']),
    ),
  },
  {
    id: 'half-width full stop',
    rules: ['punctuation/half-width-mark'],
    plant: swapped(/(?<=\p{Script=Han})。/gu, () => '.'),
  },
  {
    id: 'invisible character',
    rules: ['punctuation/invisible-character', 'numbers/invisible-character-in-number'],
    plant: swapped(/(?<=[\p{Script=Han}0-9，。])(?=[\p{Script=Han}0-9，。])/gu, (_, random) => random.pick(INVISIBLE)),
  },
  {
    id: 'lost title mark',
    rules: ['punctuation/unbalanced-quotes'],
    plant: lost(/[《》]/g),
  },
  {
    id: 'paragraph cut in two',
    rules: ['structure/paragraph-broken-off', 'structure/heading-broken-over-lines'],
    plant: swapped(/(?<=\n\n[\p{Script=Han}][^\n]{80,160})[，](?=[^\n]{30})/gu, (mark) => `${mark}\n\n`),
  },
  {
    id: 'full-width digits',
    rules: ['punctuation/full-width-letter'],
    plant: swapped(/(?<=\p{Script=Han})[0-9]+(?=\p{Script=Han})/gu, (digits) =>
      digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    id: 'straight quotation marks',
    rules: ['punctuation/straight-quotes'],
    plant: swapped(/“[^“”\n]{2,12}”/g, (quoted) => `"${quoted.slice(1, -1)}"`),
  },
  {
    id: 'look-alike character',
    rules: ['punctuation/compatibility-character'],
    plant: swapped(/[月日工力大小]/g, (character) => LOOK_ALIKES[character] ?? character),
  },
  {
    id: 'lost character',
    rules: ['punctuation/lost-character', 'numbers/lost-character-in-number'],
    plant: swapped(/(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, (_, random) =>
      random.pick(['\ufffd', '?', '锟斤拷']),
    ),
  },
  {
    id: 'leftover markup',
    rules: ['structure/markup-left-over'],
    plant: swapped(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (_, random) =>
      random.pick(['&amp;nbsp;', '\\<br\\>', '&amp;ldquo;', '\\*\\*']),
    ),
  },
  {
    id: 'space inside a sentence',
    rules: ['punctuation/spaced-han'],
    plant: swapped(/(?<=\n\n\p{Script=Han}[^\n“”]{30,60}\p{Script=Han})(?=\p{Script=Han}[^\n]{10})/gu, (_, random) =>
      random.pick([' ', '　', '\u2003']),
    ),
  },
  {
    id: 'wrong dash',
    rules: ['punctuation/dash-form'],
    plant: swapped(/——/g, (_, random) => random.pick(['--', '――', '──', '－－', '— —'])),
  },
  { id: 'sentence doubled in its paragraph', rules: ['structure/duplicate-sentence'], plant: doubledSentence },
];

const LOOK_ALIKES: Readonly<Record<string, string>> = { 月: '⽉', 日: '⽇', 工: '⼯', 力: '⼒', 大: '⼤', 小: '⼩' };
