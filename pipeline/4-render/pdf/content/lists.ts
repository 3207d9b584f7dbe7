/** Lists: the label as typed, then the item's blocks; a bullet is drawn, not written. */
import type { ComposedList, ComposedListItem } from '#model/composed-report.ts';
import type { EngineNode, ParagraphNode } from '../engine/node.ts';
import { isParagraph } from '../engine/node.ts';
import type { Ornament } from '../engine/printed-line.ts';
import { tag } from '../tags.ts';
import { characterPitch, type Desk, voiceOf } from './desk.ts';
import { labelRuns } from './hanging-label.ts';
import { narrowed, type Setting } from './setting.ts';

/**
 * Where the template indents first lines, items are such paragraphs and what lies deeper stands two characters further
 * in; where it does not, labels hang two characters left of their text.
 */
export function listNodes(desk: Desk, list: ComposedList, setting: Setting): EngineNode[] {
  const style = desk.look.styles.listItem;
  const stepPt = STEP_CHARACTERS * characterPitch(desk.look, style.sizePt);
  const hangs = style.firstLineIndentChars === 0;
  const inPt = hangs || setting.parent.type === 'LBody' ? stepPt : 0;
  const column = narrowed(setting.column, inPt, 1, LEAST_STEPS * stepPt);
  const element = tag('L', setting.parent);
  return list.items.flatMap((item, index) => {
    const anchors = index === 0 ? [...(setting.opening?.anchors ?? []), list.anchor] : [];
    const opening = { wording: [], anchors, hangingPt: hangs ? stepPt : 0 };
    return itemNodes(desk, item, { ...setting, column, style, parent: element, opening });
  });
}

const STEP_CHARACTERS = 2;
/** what lies very deep is indented no further */
const LEAST_STEPS = 5;

function itemNodes(desk: Desk, item: ComposedListItem, setting: Setting): EngineNode[] {
  const element = tag('LI', setting.parent);
  const { anchors = [], hangingPt = 0 } = setting.opening ?? {};
  const inner = { ...setting, parent: tag('LBody', element) };
  if (item.label !== null) {
    const voice = voiceOf(setting.style, tag('Lbl', element));
    const wording = [labelRuns(desk, voice, item.label, hangingPt)];
    return setting.build(item.blocks, { ...inner, opening: { wording, anchors, hangingPt } });
  }
  const nodes = setting.build(item.blocks, { ...inner, opening: { wording: [], anchors, hangingPt: 0 } });
  const [first, ...rest] = nodes;
  return first && isParagraph(first) ? [withBullet(desk, first, setting), ...rest] : nodes;
}

/** Drawn before the text: no font is needed for it, and no reader takes it for text. */
function withBullet(desk: Desk, node: ParagraphNode, { style }: Setting): ParagraphNode {
  const [line, ...rest] = node.lines;
  if (!line) return node;
  const pitchPt = characterPitch(desk.look, style.sizePt);
  const bullet: Ornament = {
    kind: 'bullet',
    xPt: (style.firstLineIndentChars - BULLET_AHEAD_CHARACTERS) * pitchPt,
    yPt: line.baselinePt - 0.38 * style.sizePt,
    radiusPt: 0.13 * style.sizePt,
    colour: style.colour,
  };
  return { ...node, lines: [{ ...line, ornaments: [...line.ornaments, bullet] }, ...rest] };
}

const BULLET_AHEAD_CHARACTERS = 0.75;
