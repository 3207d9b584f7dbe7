/** Cleans one line: half-width marks between Chinese made full-width, invisible characters out. No digit is touched. */
import type { Changed, ChangeReason } from './import-log.ts';
import type { Hint, SourceLine } from './source-line.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
/** Zero-width characters, soft hyphen, byte-order mark, directional marks, private use. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uE000-\uF8FF]/;
const CHINESE = /[\p{Script=Han}\u3001-\u301F\uFF01-\uFF5E“”‘’—…]/u;
/** Kangxi radicals and compatibility ideographs: look-alikes that scanning leaves behind. */
const LOOK_ALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF]/;

/** All that can need a change; the rest of a line is taken over as it is. */
const NEEDS_CARE = new RegExp(`[,;:!?()]|${INVISIBLE.source}|${LOOK_ALIKE.source}`, 'g');

export interface RawLine {
  readonly number: number;
  readonly offset: number;
  readonly raw: string;
  readonly hint?: Hint;
}

export function cleanLine({ number, offset, raw, hint = {} }: RawLine): SourceLine {
  const draft: Draft = { text: '', done: 0, columns: null };
  const changes: Changed[] = [];
  const brackets = bracketsToWiden(raw);
  for (const at of placesToLookAt(raw, hint)) {
    const from = raw[at] ?? '';
    const { to, reason } = isIn(hint.noteMarks, at) ? NOTE_MARK : cleaned(raw, at, brackets);
    if (isIn(hint.deleted, at)) replace(draft, raw, at, '');
    else if (to !== from) {
      replace(draft, raw, at, to);
      if (from.trim()) changes.push({ line: number, column: at + 1, offset: offset + at, from, to, reason });
    }
  }
  takeOver(draft, raw, raw.length);
  return { number, offset, raw, text: draft.text, columns: draft.columns, changes, hint };
}

interface Draft {
  text: string;
  /** raw[0, done) is in `text` */
  done: number;
  columns: number[] | null;
}

/** Ascending. */
function placesToLookAt(raw: string, { deleted, noteMarks }: Hint): Iterable<number> {
  if (deleted || noteMarks) return raw.split('').keys();
  return Array.from(raw.matchAll(NEEDS_CARE), (match) => match.index);
}

function replace(draft: Draft, raw: string, at: number, to: string): void {
  takeOver(draft, raw, at);
  // From the first letter on that is gone or doubled, every one has to remember where it stood.
  if (to.length !== 1) draft.columns ??= Array.from({ length: draft.text.length }, (_, index) => index);
  for (let unit = 0; unit < to.length; unit++) draft.columns?.push(at);
  draft.text += to;
  draft.done = at + 1;
}

function takeOver(draft: Draft, raw: string, to: number): void {
  if (draft.columns) for (let at = draft.done; at < to; at++) draft.columns.push(at);
  draft.text += raw.slice(draft.done, to);
  draft.done = to;
}

const NOTE_MARK = { to: '', reason: 'note-mark' } as const;

function isIn(ranges: readonly { readonly from: number; readonly to: number }[] | undefined, at: number): boolean {
  return ranges?.some((range) => at >= range.from && at < range.to) ?? false;
}

function cleaned(raw: string, at: number, brackets: ReadonlySet<number>): { to: string; reason: ChangeReason } {
  const from = raw[at] ?? '';
  if (INVISIBLE.test(from)) return { to: '', reason: 'invisible-character' };
  if (LOOK_ALIKE.test(from)) return { to: from.normalize('NFKC'), reason: 'compatibility-form' };
  const full = FULL_WIDTH[from];
  if (!full) return { to: from, reason: 'half-width-mark' };
  const widen = from === '(' || from === ')' ? brackets.has(at) : standsInChinese(raw, at);
  return { to: widen ? full : from, reason: 'half-width-mark' };
}

/** Chinese on one side and no letter or digit run through it: `1,256`, `9:30` and `AI,5G` stay as they are. */
function standsInChinese(raw: string, at: number): boolean {
  if (raw[at] === ';' && /&#?[A-Za-z0-9]+$/.test(raw.slice(Math.max(0, at - 12), at))) return false;
  const before = neighbour(raw, at, -1);
  const behind = neighbour(raw, at, 1);
  if (CHINESE.test(before)) return behind === '' || CHINESE.test(behind) || /[\p{L}\p{N}$￥(]/u.test(behind);
  // After a figure or a Latin word: only where Chinese follows at once.
  return before !== '' && CHINESE.test(behind) && /[\p{L}\p{N}%‰℃)\]"']/u.test(before);
}

/** The next character that is no white space; marks of the same kind are skipped, so `,,` is judged as one. */
function neighbour(raw: string, at: number, step: 1 | -1): string {
  for (let next = at + step; next >= 0 && next < raw.length; next += step) {
    const character = raw[next] ?? '';
    if (/[\uDC00-\uDFFF]/.test(character) && step < 0) return raw.slice(next - 1, next + 1);
    if (/[\uD800-\uDBFF]/.test(character) && step > 0) return raw.slice(next, next + 2);
    if (!/\s/.test(character) && !INVISIBLE.test(character) && character !== raw[at]) return character;
  }
  return '';
}

const NO_BRACKETS: ReadonlySet<number> = new Set();

/** Pairs are widened together: when they hold Chinese or stand right behind it. */
function bracketsToWiden(raw: string): ReadonlySet<number> {
  if (!/[()]/.test(raw)) return NO_BRACKETS;
  const widen = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '(' || raw[at] === '（') open.push(at);
    if (raw[at] !== ')' && raw[at] !== '）') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const held = raw.slice(start + 1, at);
    const mixed = raw[start] === '（' || raw[at] === '）';
    if (!mixed && !CHINESE.test(held) && !CHINESE.test(neighbour(raw, start, -1))) continue;
    widen.add(start);
    widen.add(at);
  }
  return widen;
}
