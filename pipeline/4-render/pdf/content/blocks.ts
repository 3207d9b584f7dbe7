/** One builder per kind of block: the order and the wording of 4-render/README.md, the look from the template. */
import { type BlockHandlers, handleBlock } from '#model/block.ts';
import type { ComposedBlock, ComposedHeading, ComposedInline } from '#model/composed-report.ts';
import type { StyleName, TextStyle } from '#model/look.ts';
import type { EngineNode } from '../engine/node.ts';
import { headingTag, type Tag, tag } from '../tags.ts';
import { characterPitch, type Desk, runOf, voiceOf } from './desk.ts';
import { plainOf, say, type Wording } from './inlines.ts';
import { listNodes } from './lists.ts';
import { paragraph } from './paragraphs.ts';
import { pictureNodes } from './pictures.ts';
import type { Setting } from './setting.ts';
import { tableNodes } from './tables.ts';

export function blockNodes(desk: Desk, blocks: readonly ComposedBlock[], setting: Setting): EngineNode[] {
  return blocks.flatMap((block, index) => {
    const opening = index === 0 ? setting.opening : null;
    return handleBlock(block, handlers(desk, { ...setting, opening }));
  });
}

function handlers(desk: Desk, setting: Setting): BlockHandlers<ComposedBlock, EngineNode[]> {
  const { style, column, parent } = setting;
  const { styles } = desk.look;
  return {
    heading: (block) => [headingNode(desk, block, setting, styles[`heading${block.styleLevel}`])],
    runInHeading: (block) => {
      const face = styles[`heading${block.styleLevel}`];
      const heading = headingTag(block.level, parent);
      const first = say(desk, block.heading, { ...voiceOf(style, heading), ...faceOf(face) });
      const outline = { level: block.level, title: plainOf(block.heading).replace(/。$/u, '') };
      return [flow(desk, { setting, anchor: block.anchor, inlines: block.body, first, outline })];
    },
    lead: (block) => [flow(desk, { setting, anchor: block.anchor, inlines: block.body, lead: [block.lead, 'lead'] })],
    labelledLine: (block) => [
      flow(desk, { setting, anchor: block.anchor, inlines: block.body, lead: [block.label, 'label'] }),
    ],
    salutation: (block) => {
      const own = { ...setting, style: styles.salutation };
      return [flow(desk, { setting: own, anchor: block.anchor, inlines: block.children })];
    },
    paragraph: (block) => [flow(desk, { setting, anchor: block.anchor, inlines: block.children })],
    list: (block) => listNodes(desk, block, setting),
    table: (block) => tableNodes(desk, block, setting),
    picture: (block) => pictureNodes(desk, block, setting),
    quote: (block) => quoteNodes(desk, block, setting),
    codeBlock: (block) => {
      const element = tag('Code', tag('P', parent));
      const lines = block.value
        .split('\n')
        .map((text) => [runOf(desk, voiceOf(styles.code, element), { text, place: block.place })]);
      return [paragraph(desk, lines, { style: styles.code, column, tag: element, anchors: [block.anchor] })];
    },
    divider: (block) => {
      const widthPt = column.measurePt / 4;
      const place = { xPt: (column.measurePt - widthPt) / 2, yPt: style.linePitchPt / 2, widthPt, thickPt: 0.5 };
      const ornaments = [{ kind: 'rule' as const, ...place, colour: style.colour }];
      return [paragraph(desk, [], { style, column, tag: null, anchors: [block.anchor], ornaments })];
    },
    glossaryEntry: (block) => {
      const element = tag('P', parent);
      const voice = voiceOf(style, element);
      const first = [[runOf(desk, voice, { text: block.label, place: block.place })]];
      say(desk, block.term, { ...voice, ...faceOf(styles.glossaryTerm) }, first);
      first.at(-1)?.push(runOf(desk, voice, { text: '：', place: block.place }));
      return [flow(desk, { setting, anchor: block.anchor, inlines: block.definition, first, element })];
    },
  };
}

const faceOf = ({ face, bold }: TextStyle): Pick<TextStyle, 'face' | 'bold'> => ({ face, bold });

interface Flow {
  readonly setting: Setting;
  readonly anchor: string;
  readonly inlines: readonly ComposedInline[];
  readonly lead?: readonly [inlines: readonly ComposedInline[], style: StyleName];
  readonly first?: Wording;
  readonly element?: Tag;
  readonly outline?: { readonly level: number; readonly title: string };
}

/** A paragraph in the running style, what is set off at its beginning included. */
function flow(desk: Desk, { setting, anchor, inlines, lead, first, element, outline }: Flow): EngineNode {
  const { style, column, parent, opening } = setting;
  const paragraphTag = element ?? tag('P', parent);
  const voice = voiceOf(style, paragraphTag);
  const wording: Wording = [[...(opening?.wording.flat() ?? []), ...(first?.flat() ?? [])]];
  if (lead) say(desk, lead[0], { ...voice, ...faceOf(desk.look.styles[lead[1]]) }, wording);
  say(desk, inlines, voice, wording);
  const anchors = [...(opening?.anchors ?? []), anchor];
  return paragraph(desk, wording, { style, column, tag: paragraphTag, anchors, ...(outline && { outline }) });
}

export function headingNode(desk: Desk, block: ComposedHeading, setting: Setting, style: TextStyle): EngineNode {
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

/** Two characters in on either side, in the quote's own face. */
function quoteNodes(desk: Desk, block: Extract<ComposedBlock, { kind: 'quote' }>, setting: Setting): EngineNode[] {
  const style = desk.look.styles.quote;
  const inPt = 2 * characterPitch(desk.look, style.sizePt);
  const column = { leftPt: setting.column.leftPt + inPt, measurePt: setting.column.measurePt - 2 * inPt };
  const parent = tag('BlockQuote', setting.parent);
  const opening = {
    wording: setting.opening?.wording ?? [],
    anchors: [...(setting.opening?.anchors ?? []), block.anchor],
  };
  return setting.build(block.blocks, { ...setting, column, parent, style, opening });
}
