/** One builder per kind of block: the order and the wording of 4-render/README.md, the look from the template. */
import { type BlockHandlers, handleBlock } from '#model/block.ts';
import type { ComposedBlock } from '#model/composed-report.ts';
import type { EngineNode } from '../engine/node.ts';
import { tag } from '../tags.ts';
import { characterPitch, type Desk, runsOf, voiceOf } from './desk.ts';
import { listNodes } from './lists.ts';
import { paragraph } from './paragraphs.ts';
import { pictureNodes } from './pictures.ts';
import { narrowed, type Opening, type Setting } from './setting.ts';
import { tableNodes } from './tables.ts';
import { flow, glossaryEntry, headingNode, runInHeading } from './text-blocks.ts';

export function blockNodes(desk: Desk, blocks: readonly ComposedBlock[], setting: Setting): EngineNode[] {
  const [first] = blocks;
  const { opening } = setting;
  const words = opening?.wording.flat().length ?? 0;
  // a label whose item begins with a table or another list stands on a line of its own
  const alone = opening !== null && (!first || (words > 0 && !CARRIES_WORDS.has(first.kind)));
  const inner = alone ? { ...setting, opening: null } : setting;
  const nodes = blocks.flatMap((block, index) =>
    handleBlock(block, handlers(desk, index === 0 ? inner : { ...inner, opening: null })),
  );
  return alone ? [openingNode(desk, opening, setting), ...nodes] : nodes;
}

const CARRIES_WORDS: ReadonlySet<ComposedBlock['kind']> = new Set<ComposedBlock['kind']>([
  'heading',
  'runInHeading',
  'lead',
  'labelledLine',
  'salutation',
  'paragraph',
  'glossaryEntry',
]);

function openingNode(desk: Desk, { wording, anchors, hangingPt }: Opening, { style, column }: Setting): EngineNode {
  return paragraph(desk, wording, { style, column, tag: null, anchors, hangingPt, keepsWithNext: true });
}

function handlers(desk: Desk, setting: Setting): BlockHandlers<ComposedBlock, EngineNode[]> {
  const { styles } = desk.look;
  return {
    heading: (block) => [headingNode(desk, block, setting, styles[`heading${block.styleLevel}`])],
    runInHeading: (block) => [runInHeading(desk, block, setting)],
    lead: ({ anchor, lead, body }) => [flow(desk, setting, { anchor, inlines: body, lead: [lead, 'lead'] })],
    labelledLine: ({ anchor, label, body }) => [flow(desk, setting, { anchor, inlines: body, lead: [label, 'label'] })],
    salutation: ({ anchor, children }) => [
      flow(desk, { ...setting, style: styles.salutation }, { anchor, inlines: children }),
    ],
    paragraph: ({ anchor, children }) => [flow(desk, setting, { anchor, inlines: children })],
    list: (block) => listNodes(desk, block, setting),
    table: (block) => tableNodes(desk, block, setting),
    picture: (block) => pictureNodes(desk, block, setting),
    quote: (block) => quoteNodes(desk, block, setting),
    codeBlock: (block) => [codeNode(desk, block, setting)],
    divider: (block) => [dividerNode(desk, block.anchor, setting)],
    glossaryEntry: (block) => [glossaryEntry(desk, block, setting)],
  };
}

/** a quote in a quote in a quote is still that wide */
const LEAST_CHARACTERS = 10;

/** Two characters in on either side, in the quote's own face. */
function quoteNodes(desk: Desk, block: Extract<ComposedBlock, { kind: 'quote' }>, setting: Setting): EngineNode[] {
  const style = desk.look.styles.quote;
  const pitchPt = characterPitch(desk.look, style.sizePt);
  const column = narrowed(setting.column, 2 * pitchPt, 2, LEAST_CHARACTERS * pitchPt);
  const parent = tag('BlockQuote', setting.parent);
  const anchors = [...(setting.opening?.anchors ?? []), block.anchor];
  const opening = { wording: setting.opening?.wording ?? [], anchors, hangingPt: 0 };
  return setting.build(block.blocks, { ...setting, column, parent, style, opening });
}

function codeNode(desk: Desk, block: Extract<ComposedBlock, { kind: 'codeBlock' }>, setting: Setting): EngineNode {
  const style = desk.look.styles.code;
  const element = tag('Code', tag('P', setting.parent));
  const voice = voiceOf(style, element);
  const lines = block.value.split('\n').map((text) => runsOf(desk, voice, { text, place: block.place }));
  const anchors = [...(setting.opening?.anchors ?? []), block.anchor];
  return paragraph(desk, lines, { style, column: setting.column, tag: element, anchors });
}

/** A short rule in the middle of a line. */
function dividerNode(desk: Desk, anchor: string, { column, style, opening }: Setting): EngineNode {
  const widthPt = column.measurePt / 4;
  const place = { xPt: (column.measurePt - widthPt) / 2, yPt: style.linePitchPt / 2, widthPt, thickPt: 0.5 };
  const ornaments = [{ kind: 'rule' as const, ...place, colour: style.colour }];
  const anchors = [...(opening?.anchors ?? []), anchor];
  return paragraph(desk, [], { style, column, tag: null, anchors, ornaments });
}
