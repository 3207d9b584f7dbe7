/** Says of each paragraph of an imported text what it is: heading, annex, glossary, labelled line or plain. */
import { annexOpening, isGlossaryHeading } from '../recognise/division-headings.ts';
import type { Paragraph } from './group-lines.ts';
import type { LogBook } from './log-book.ts';
import { headingScheme, isHeadingShaped, isProse } from './shapes.ts';
import { type Hint, textOf } from './source-line.ts';

export type Role =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'label'; readonly length: number }
  | { readonly kind: 'caption' }
  | { readonly kind: 'plain' };

const PLAIN: Role = { kind: 'plain' };
const LABEL = /^(\p{Script=Han}{2,8}[：:])(?=.)/u;

/** What a paragraph says, a number that the program counted included. */
export function wordsOfParagraph(paragraph: Paragraph): string {
  return (paragraph[0]?.line.hint.number ?? '') + paragraph.map(textOf).join('');
}

interface State {
  /** level of the parts: 3 inside an annex, for its own heading is of level 2 */
  partLevel: number;
  division: 'body' | 'annex' | 'glossary';
  /** an annex that waits for its title */
  waiting: boolean;
}

export function classify(paragraphs: readonly Paragraph[], log: LogBook): readonly Role[] {
  const texts = paragraphs.map(wordsOfParagraph);
  const numbered = texts.filter((text) => headingScheme(text) === 'part' && isHeadingShaped(text)).length;
  const hints = paragraphs.map((paragraph) => paragraph[0]?.line.hint);
  const state: State = { partLevel: 2, division: 'body', waiting: false };
  return texts.map((text, at) => {
    const role = roleOf({ texts, at, numbered, state, hint: hints[at] ?? {}, next: hints[at + 1] ?? {} });
    const line = paragraphs[at]?.[0]?.line.number ?? 0;
    if (role.kind === 'heading') log.guess(line, 'heading', `${'#'.repeat(role.level)} ${text.slice(0, 30)}`);
    if (role.kind === 'label') log.guess(line, 'label', text.slice(0, role.length));
    if (role.kind === 'caption') log.guess(line, 'table', text.slice(0, 30));
    return role;
  });
}

interface Question {
  readonly texts: readonly string[];
  readonly at: number;
  /** headings `一、` in the whole text */
  readonly numbered: number;
  readonly state: State;
  readonly hint: Hint;
  /** of the paragraph behind it */
  readonly next: Hint;
}

function roleOf(question: Question): Role {
  const { texts, at, state, hint, next } = question;
  const text = texts[at] ?? '';
  const waiting = state.waiting;
  state.waiting = false;
  if (hint.cell || hint.note || hint.prefix) return PLAIN;
  if (next.cell && isHeadingShaped(text) && text.length <= 40 && !/^(?:表|Table)/.test(text))
    return { kind: 'caption' };
  if (isGlossaryHeading(text)) return openDivision(state, 'glossary', false);
  const annex = text.length <= 50 && isHeadingShaped(text) ? annexOpening(text) : null;
  if (annex) {
    const title = text.slice(annex.length);
    return openDivision(state, isGlossaryHeading(title) ? 'glossary' : 'annex', title === '');
  }
  if (waiting && isHeadingShaped(text) && headingScheme(text) === null) return { kind: 'heading', level: 2 };
  const level = state.division === 'glossary' ? null : headingLevel(question);
  if (level !== null) return { kind: 'heading', level };
  const label = state.division === 'annex' ? LABEL.exec(text)?.[1] : undefined;
  const again = label !== undefined && texts.filter((other) => other.startsWith(label)).length > 1;
  return again ? { kind: 'label', length: label.length } : PLAIN;
}

function openDivision(state: State, division: 'annex' | 'glossary', waiting: boolean): Role {
  state.division = division;
  state.partLevel = 3;
  state.waiting = waiting;
  return { kind: 'heading', level: 2 };
}

function headingLevel({ texts, at, numbered, state, hint }: Question): number | null {
  const text = texts[at] ?? '';
  if (!isHeadingShaped(text)) return null;
  const scheme = headingScheme(text);
  if (scheme === 'part') return state.partLevel;
  if (scheme === 'section') return numbered > 0 || state.division === 'annex' ? state.partLevel + 1 : state.partLevel;
  if (scheme === 'item') return opensParagraphs(texts, at) ? state.partLevel + 2 : null;
  if (hint.level !== undefined) return Math.min(6, hint.level + 1);
  const bare = text.length >= 4 && text.length <= 30 && !/[，：、]/.test(text) && /\p{Script=Han}{3}/u.test(text);
  if (!bare || !opensParagraphs(texts, at) || state.division === 'annex') return null;
  const before = texts[at - 1];
  if (before !== undefined && !/[。！？：；”]$/.test(before)) return null;
  return numbered > 1 ? state.partLevel + 1 : state.partLevel;
}

/** A paragraph of prose follows, not one more of its kind. */
function opensParagraphs(texts: readonly string[], at: number): boolean {
  const next = texts[at + 1] ?? '';
  return isProse(next) && headingScheme(next) !== 'item';
}
