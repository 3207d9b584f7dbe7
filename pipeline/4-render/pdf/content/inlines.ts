/** Inlines become runs of one face and one meaning; a forced line break starts a new list of runs. */
import type { ComposedInline } from '#model/composed-report.ts';
import type { Ink } from '../engine/printed-line.ts';
import type { Run } from '../line/paragraph.ts';
import { tag } from '../tags.ts';
import { type Desk, pictureRun, runsOf, type Voice } from './desk.ts';

/** Runs by forced line. */
export type Wording = Run<Ink>[][];

export function say(desk: Desk, inlines: readonly ComposedInline[], voice: Voice, into: Wording = [[]]): Wording {
  for (const inline of inlines) sayOne(desk, inline, voice, into);
  return into;
}

function sayOne(desk: Desk, inline: ComposedInline, voice: Voice, into: Wording): void {
  switch (inline.kind) {
    case 'text':
    case 'figure':
    case 'keep':
    case 'code':
      push(into, wordsOf(desk, inline, voice));
      break;
    case 'lineBreak':
      into.push([]);
      break;
    case 'image':
      sayPicture(desk, inline, voice, into);
      break;
    case 'noteMark':
    case 'termMark':
      sayMark(desk, inline, voice, into);
      break;
    case 'link':
      sayLink(desk, inline, voice, into);
      break;
    default:
      say(desk, inline.children, changed(voice, inline.kind), into);
  }
}

type Words = Extract<ComposedInline, { kind: 'text' | 'figure' | 'keep' | 'code' }>;

const KEEP = { text: 'no', figure: 'figure', keep: 'phrase', code: 'phrase' } as const;

function wordsOf(desk: Desk, words: Words, voice: Voice): Run<Ink>[] {
  const { kind, value, place } = words;
  const name = words.kind === 'keep' && words.name === true;
  const own: Voice = kind === 'code' ? { ...voice, face: 'mono' } : voice;
  return runsOf(desk, own, { text: value, place, keep: name ? 'name' : KEEP[kind] });
}

/** 着重 in kai, strong in the bold of the face; raised and lowered text is three fifths as large. */
function changed(voice: Voice, kind: 'strong' | 'emphasis' | 'deletion' | 'superscript' | 'subscript'): Voice {
  switch (kind) {
    case 'strong':
      return { ...voice, bold: true };
    case 'emphasis':
      return { ...voice, face: 'kai' };
    case 'deletion':
      return { ...voice, struck: true };
    case 'superscript':
      return { ...voice, sizePt: voice.sizePt * SMALL, risePt: voice.sizePt * RAISED };
    case 'subscript':
      return { ...voice, sizePt: voice.sizePt * SMALL, risePt: -voice.sizePt * LOWERED };
  }
}

const SMALL = 0.6;
const RAISED = 0.38;
const LOWERED = 0.14;

function push(into: Wording, runs: readonly Run<Ink>[]): void {
  for (const run of runs) if (run.text !== '' || run.objectPt !== null) into.at(-1)?.push(run);
}

/** A picture that cannot be printed leaves nothing behind but its finding. */
function sayPicture(desk: Desk, image: Extract<ComposedInline, { kind: 'image' }>, voice: Voice, into: Wording): void {
  if (!desk.pictures.has(image.asset)) return;
  push(into, [pictureRun(desk, { ...voice, tag: tag('Figure', voice.tag, { alt: image.alt }) }, image.asset)]);
}

type Mark = Extract<ComposedInline, { kind: 'noteMark' | 'termMark' }>;

/** A raised label that leads to its note; a term's own words stand before it as plain text. */
function sayMark(desk: Desk, mark: Mark, voice: Voice, into: Wording): void {
  if (mark.kind === 'termMark') say(desk, mark.children, voice, into);
  const reference = tag('Reference', voice.tag);
  const link = tag('Link', reference, { mark: 'Reference' });
  const description = `${desk.look.texts.note} ${mark.label}`;
  const raised: Voice = {
    ...changed(voice, 'superscript'),
    bold: false,
    tag: link,
    anchor: mark.anchor,
    link: { anchor: mark.target, url: `#${mark.target}`, description },
  };
  push(into, runsOf(desk, raised, { text: mark.label, place: null, keep: 'figure', joined: true }));
}

function sayLink(desk: Desk, link: Extract<ComposedInline, { kind: 'link' }>, voice: Voice, into: Wording): void {
  const text = plainOf(link.children);
  const target = { anchor: link.target, url: link.url, description: link.target === null ? link.url : text };
  say(desk, link.children, { ...voice, tag: tag('Link', voice.tag), link: target }, into);
}

/** The words of an inline list, marks without their labels: for bookmarks and descriptions. */
export function plainOf(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline): string => {
      if ('value' in inline) return inline.value;
      if ('children' in inline) return plainOf(inline.children);
      return '';
    })
    .join('');
}
