/**
 * Joins the source lines of a paragraph: a line break is a space between two Latin words and nothing beside Chinese.
 */
import type { Inline, Text } from '#model/inline.ts';
import type { SourceRun } from '#model/place.ts';
import { walkInlines } from '#model/walk.ts';

/** Marks that both scripts use: the next character behind them decides. */
const UNDECIDED = /[“”‘’—…·\s]/u;
const CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFF65\u{1F200}-\u{1F2FF}]/u;

export function joinLines(inlines: readonly Inline[]): readonly Inline[] {
  if (!hasLineEnd(inlines)) return inlines;
  let plain = '';
  for (const inline of walkInlines(inlines)) {
    if (inline.kind === 'text' || inline.kind === 'code') plain += inline.value;
    else if (inline.kind === 'noteMark' || inline.kind === 'image') plain += '\uFFFC';
  }
  const state: Joining = { plain, at: 0 };
  return rebuild(inlines, state);
}

function hasLineEnd(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if ('children' in inline) return hasLineEnd(inline.children);
    return inline.kind === 'text' && /[\r\n]/.test(inline.value);
  });
}

interface Joining {
  readonly plain: string;
  at: number;
}

function rebuild(inlines: readonly Inline[], state: Joining): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const text = joinText(inline, state);
      if (text.value) out.push(text);
    } else if ('children' in inline) out.push({ ...inline, children: rebuild(inline.children, state) });
    else {
      if (inline.kind === 'code') state.at += inline.value.length;
      else if (inline.kind === 'noteMark' || inline.kind === 'image') state.at += 1;
      out.push(inline);
    }
  }
  return out;
}

function joinText(text: Text, state: Joining): Text {
  let value = '';
  const runs: SourceRun[] = [];
  let run = 0;
  const base = state.at;
  for (const piece of text.value.split(/(\r\n|\n|\r)/)) {
    const from = state.at - base;
    const kept = /^[\r\n]/.test(piece) ? (spaceAt(state.plain, state.at, piece.length) ? ' ' : '') : piece;
    for (let next = text.runs[run]; next && next.at < from + piece.length; next = text.runs[++run]) {
      if (kept) runs.push({ at: value.length + (next.at - from), start: next.start });
    }
    value += kept;
    state.at += piece.length;
  }
  return { ...text, value, runs };
}

/** Whether the line break at `at` parts two words that need a space. */
function spaceAt(plain: string, at: number, length: number): boolean {
  return isLatin(plain, at - 1, -1) && isLatin(plain, at + length, 1);
}

function isLatin(plain: string, from: number, step: 1 | -1): boolean {
  for (let at = from; at >= 0 && at < plain.length; at += step) {
    const character = plain[at] ?? '';
    if (UNDECIDED.test(character)) continue;
    // Ideographs beyond the basic plane (surrogates) are Han as well.
    return !CHINESE.test(character) && !/[\uD840-\uD8FF\uDC00-\uDFFF]/.test(character);
  }
  return false;
}
