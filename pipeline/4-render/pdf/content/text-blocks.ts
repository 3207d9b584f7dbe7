/** Blocks that are one paragraph of words: what is set off at their beginning, then the body in the running style. */
import type {
  ComposedGlossaryEntry,
  ComposedHeading,
  ComposedInline,
  ComposedRunInHeading,
} from '#model/composed-report.ts';
import type { StyleName, TextStyle } from '#model/look.ts';
import type { ParagraphNode } from '../engine/node.ts';
import { headingTag, type Tag, tag } from '../tags.ts';
import { type Desk, runsOf, voiceOf } from './desk.ts';
import { plainOf, say, type Wording } from './inlines.ts';
import { paragraph } from './paragraphs.ts';
import type { Setting } from './setting.ts';

export interface Flow {
  readonly anchor: string;
  readonly inlines: readonly ComposedInline[];
  /** words before them, in the face of a style */
  readonly lead?: readonly [inlines: readonly ComposedInline[], style: StyleName];
  /** words before them that are ready */
  readonly first?: Wording;
  readonly element?: Tag;
  readonly outline?: { readonly level: number; readonly title: string };
}

export function flow(
  desk: Desk,
  setting: Setting,
  { anchor, inlines, lead, first, element, outline }: Flow,
): ParagraphNode {
  const { style, column, parent, opening } = setting;
  const paragraphTag = element ?? tag('P', parent);
  const voice = voiceOf(style, paragraphTag);
  const wording: Wording = [[...(opening?.wording.flat() ?? []), ...(first?.flat() ?? [])]];
  if (lead) say(desk, lead[0], { ...voice, ...faceOf(desk.look.styles[lead[1]]) }, wording);
  say(desk, inlines, voice, wording);
  const anchors = [...(opening?.anchors ?? []), anchor];
  const hangingPt = opening?.hangingPt ?? 0;
  return paragraph(desk, wording, {
    style,
    column,
    tag: paragraphTag,
    anchors,
    hangingPt,
    ...(outline && { outline }),
  });
}

const faceOf = ({ face, bold }: TextStyle): Pick<TextStyle, 'face' | 'bold'> => ({ face, bold });

export function headingNode(desk: Desk, block: ComposedHeading, setting: Setting, style: TextStyle): ParagraphNode {
  const element = headingTag(block.level, setting.parent);
  const wording: Wording = [[...(setting.opening?.wording.flat() ?? [])]];
  say(desk, block.children, voiceOf(style, element), wording);
  return paragraph(desk, wording, {
    style,
    column: setting.column,
    tag: element,
    anchors: [...(setting.opening?.anchors ?? []), block.anchor],
    outline: { level: block.level, title: plainOf(block.children) },
    keepsWithNext: true,
    balanced: style.align === 'center',
  });
}

/** A heading for navigation, one line for the eye. */
export function runInHeading(desk: Desk, block: ComposedRunInHeading, setting: Setting): ParagraphNode {
  const face = faceOf(desk.look.styles[`heading${block.styleLevel}`]);
  const heading = headingTag(block.level, setting.parent);
  const first = say(desk, block.heading, { ...voiceOf(setting.style, heading), ...face });
  const outline = { level: block.level, title: plainOf(block.heading).replace(/。$/u, '') };
  return flow(desk, setting, { anchor: block.anchor, inlines: block.body, first, outline });
}

/** Label, term, ：, definition: the colon is not among the author's words. */
export function glossaryEntry(desk: Desk, block: ComposedGlossaryEntry, setting: Setting): ParagraphNode {
  const { style, parent } = setting;
  const { anchor, place, definition: inlines } = block;
  const element = tag('P', parent);
  const voice = voiceOf(style, element);
  const first = [runsOf(desk, voice, { text: block.label, place, trailingPt: style.sizePt / 4 })];
  say(desk, block.term, { ...voice, ...faceOf(desk.look.styles.glossaryTerm) }, first);
  first.at(-1)?.push(...runsOf(desk, voice, { text: '：', place }));
  return flow(desk, setting, { anchor, inlines, first, element });
}
