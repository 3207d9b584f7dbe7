/** Lists: the label as typed, then the item's blocks; a bullet is drawn, not written. */
import type { ComposedList, ComposedListItem } from '#model/composed-report.ts';
import type { EngineNode, ParagraphNode } from '../engine/node.ts';
import { isParagraph } from '../engine/node.ts';
import type { Ornament } from '../engine/printed-line.ts';
import { type Tag, tag } from '../tags.ts';
import { characterPitch, type Desk, runOf, voiceOf } from './desk.ts';
import type { Opening, Setting } from './setting.ts';

/** Items are paragraphs with the first line two characters in; what lies deeper stands two characters further in. */
export function listNodes(desk: Desk, list: ComposedList, setting: Setting): EngineNode[] {
  const style = desk.look.styles.listItem;
  const nested = setting.parent.type === 'LBody';
  const inPt = nested ? 2 * characterPitch(desk.look, style.sizePt) : 0;
  const column = { leftPt: setting.column.leftPt + inPt, measurePt: setting.column.measurePt - inPt };
  const element = tag('L', setting.parent);
  return list.items.flatMap((item, index) => {
    const anchors = index === 0 ? [...(setting.opening?.anchors ?? []), list.anchor] : [];
    return itemNodes(desk, item, { ...setting, column, style, parent: element, opening: { wording: [], anchors } });
  });
}

function itemNodes(desk: Desk, item: ComposedListItem, setting: Setting): EngineNode[] {
  const element = tag('LI', setting.parent);
  const label = item.label === null ? null : labelOf(desk, item.label, setting, element);
  const opening = { wording: label ?? [], anchors: setting.opening?.anchors ?? [] };
  const nodes = setting.build(item.blocks, { ...setting, parent: tag('LBody', element), opening });
  const first = nodes[0];
  if (item.label !== null || !first || !isParagraph(first)) return nodes;
  return [withBullet(desk, first, setting), ...nodes.slice(1)];
}

function labelOf(desk: Desk, label: string, setting: Setting, element: Tag): Opening['wording'] {
  const voice = voiceOf(setting.style, tag('Lbl', element));
  return [[runOf(desk, voice, { text: label, place: null, keep: 'phrase' })]];
}

/** Drawn one character before the text: no font is needed for it, and no reader takes it for text. */
function withBullet(desk: Desk, node: ParagraphNode, { style }: Setting): ParagraphNode {
  const [line, ...rest] = node.lines;
  if (!line) return node;
  const pitchPt = characterPitch(desk.look, style.sizePt);
  const bullet: Ornament = {
    kind: 'bullet',
    xPt: (style.firstLineIndentChars - 0.75) * pitchPt,
    yPt: line.baselinePt - 0.38 * style.sizePt,
    radiusPt: 0.13 * style.sizePt,
    colour: style.colour,
  };
  return { ...node, lines: [{ ...line, ornaments: [...line.ornaments, bullet] }, ...rest] };
}
