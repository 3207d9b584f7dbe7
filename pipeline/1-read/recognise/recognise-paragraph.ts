/** Tells run-in headings, leads, labelled lines and salutations from plain paragraphs, by MARKDOWN.md's rules alone. */
import type { Block, Lead, Ordinal, Paragraph, RunInHeading } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import { plainTextOf } from '#model/walk.ts';
import { splitInlines, trimSpaces } from '../markdown/slice-inlines.ts';
import { parseOrdinalText } from './parse-ordinal.ts';
import { isSalutation } from './salutations.ts';

/** `（一）X。` at the start, more text behind it; X of 2 to 40 characters without an end mark. */
const RUN_IN = /^[（(][一二三四五六七八九十]{1,3}[）)][^。！？；\n]{2,40}。(?=[\s\S])/;
/** `——X。` or `——X：` at the start, more text behind it. */
const DASH_LEAD = /^——[^。：；！？\n]{4,40}[。：](?=[\s\S])/;
/** What may be a run-in heading when the author set it in bold. */
const BOLD_ORDINALS: readonly Ordinal['scheme'][] = ['hanParen', 'arabic', 'arabicParen'];

/** The level of a run-in heading is set later, by what it stands under. */
export function recogniseParagraph(paragraph: Paragraph): Block {
  const text = plainTextOf(paragraph.children).value;
  if (isSalutation(text)) return { ...paragraph, kind: 'salutation' };
  const runIn = RUN_IN.exec(text);
  if (runIn) return makeRunIn(paragraph, runIn[0].length);
  const lead = DASH_LEAD.exec(text);
  if (lead) return makeLead(paragraph, lead[0].length, true);
  return recogniseBold(paragraph, text) ?? paragraph;
}

/** `**（一）X。**正文`, `**X。**正文`, `**X：**正文`: the author marked the opening. */
function recogniseBold(paragraph: Paragraph, text: string): Block | null {
  const [first] = paragraph.children;
  if (first?.kind !== 'strong') return null;
  const bold = plainTextOf(first.children).value;
  if (text.slice(bold.length).trim() === '') return null;
  if (/[：:]$/.test(bold)) {
    const [label, body] = splitOpening(paragraph.children, bold.length);
    return { kind: 'labelledLine', anchor: paragraph.anchor, label, body, place: paragraph.place };
  }
  if (!bold.endsWith('。')) return null;
  const ordinal = parseOrdinalText(bold);
  if (ordinal && BOLD_ORDINALS.includes(ordinal.scheme)) return makeRunIn(paragraph, bold.length);
  return makeLead(paragraph, bold.length, false);
}

function makeRunIn(paragraph: Paragraph, length: number): RunInHeading {
  const [heading, body] = splitOpening(paragraph.children, length);
  const ordinal = parseOrdinalText(plainTextOf(heading).value);
  return { kind: 'runInHeading', anchor: paragraph.anchor, level: 3, ordinal, heading, body, place: paragraph.place };
}

function makeLead(paragraph: Paragraph, length: number, dash: boolean): Lead {
  const [lead, body] = splitOpening(paragraph.children, length);
  return { kind: 'lead', anchor: paragraph.anchor, dash, lead, body, place: paragraph.place };
}

/**
 * Bold that covers the whole opening only marked it: the kind says so now, and the look decides how it is set. A break that
 * the author typed behind the opening is theirs: it opens the body.
 */
function splitOpening(children: readonly Inline[], length: number): readonly [readonly Inline[], readonly Inline[]] {
  const [opening, body] = splitInlines(children, length);
  const [only, second] = opening;
  const bare = only?.kind === 'strong' && !second ? only.children : opening;
  return [bare, trimSpaces(body)];
}
