/** The contents: one line per heading, a dotted leader, the page number; shown when the template finds the report long enough. */
import type { ContentsEntry } from '#model/composed-report.ts';
import type { EngineNode } from '../engine/node.ts';
import { type Tag, tag } from '../tags.ts';
import { characterPitch, type Desk, runsOf, voiceOf } from './desk.ts';
import { paragraph } from './paragraphs.ts';
import type { Column } from './setting.ts';

export function contentsNodes(desk: Desk, root: Tag, column: Column): EngineNode[] {
  const { look, report } = desk;
  const entries = report.contents.filter(({ level }) => level <= look.contents.depth);
  if (entries.length === 0 || report.contents.length < look.contents.fromHeadings) return [];
  const style = look.styles.contentsTitle;
  const element = tag('TOC', root);
  const caption = tag('Caption', element, { mark: 'TOC' });
  const words = runsOf(desk, voiceOf(style, caption), { text: look.texts.contents, place: null });
  const title = paragraph(desk, [words], { style, column, tag: caption, keepsWithNext: true });
  return [title, ...entries.map((entry) => entryNode(desk, entry, element, column))];
}

/** One character further in per level; long headings turn over before they reach the page numbers. */
function entryNode(desk: Desk, entry: ContentsEntry, parent: Tag, column: Column): EngineNode {
  const style = { ...desk.look.styles.contentsEntry, align: 'left' as const };
  const pitchPt = characterPitch(desk.look, style.sizePt);
  const inPt = Math.max(0, entry.level - 2) * pitchPt;
  const item = tag('TOCI', parent);
  const link = tag('Link', tag('Reference', item), { mark: 'TOCI' });
  const target = { anchor: entry.anchor, url: `#${entry.anchor}`, description: entry.text };
  const voice = { ...voiceOf(style, link), link: target };
  const runs = runsOf(desk, voice, { text: entry.text, place: null });
  return paragraph(desk, [runs], {
    style,
    column: { leftPt: column.leftPt + inPt, measurePt: column.measurePt - inPt - NUMBER_ROOM * pitchPt },
    tag: item,
    pageReference: { anchor: entry.anchor, endPt: column.measurePt - inPt, gapPt: pitchPt / 2 },
  });
}

/** characters kept free for the page number at the right edge */
const NUMBER_ROOM = 2.5;
