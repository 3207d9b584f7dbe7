/** Pictures: at most as wide as the column, kept with their caption, described in words. */
import type { ComposedPicture } from '#model/composed-report.ts';
import type { EngineNode, PictureNode } from '../engine/node.ts';
import { FAMILY } from '../engine/report-document.ts';
import { tag } from '../tags.ts';
import { type Desk, runsOf, svgOf, voiceOf } from './desk.ts';
import { paragraph } from './paragraphs.ts';
import type { Setting } from './setting.ts';

/** CSS pixels: 96 to the inch */
const PT_PER_PX = 0.75;

export function pictureNodes(desk: Desk, picture: ComposedPicture, setting: Setting): EngineNode[] {
  const asset = desk.pictures.has(picture.asset) ? desk.report.assets[picture.asset] : undefined;
  const style = desk.look.styles.pictureCaption;
  const parent = picture.caption === null ? setting.parent : tag('Div', setting.parent);
  const figure = tag('Figure', parent, { alt: picture.alt });
  const caption = picture.caption === null ? [] : [captionNode(desk, picture, { ...setting, parent })];
  if (!asset) return caption;
  const captionPt = caption.length * (style.linePitchPt + style.spaceBeforePt + style.spaceAfterPt);
  const naturalPt = Math.max(asset.widthPx, 1) * PT_PER_PX;
  const naturalHeightPt = Math.max(asset.heightPx, 1) * PT_PER_PX;
  const { gapPt, roomPt } = room(desk, captionPt);
  const scale = Math.min(1, setting.column.measurePt / naturalPt, roomPt / naturalHeightPt);
  const node: PictureNode = {
    ...source(desk, picture.asset),
    width: naturalPt * scale,
    height: naturalHeightPt * scale,
    alignment: 'center',
    margin: [setting.column.leftPt, gapPt, 0, gapPt],
    keepPt: naturalHeightPt * scale + 2 * gapPt + captionPt,
    picture: { tag: figure, anchors: [...(setting.opening?.anchors ?? []), picture.anchor] },
  };
  return [node, ...caption];
}

/** A third of a line of air around a picture; with its caption it must fit on a page. */
function room(desk: Desk, captionPt: number): { readonly gapPt: number; readonly roomPt: number } {
  const gapPt = desk.look.grid.linePitchPt / 3;
  return { gapPt, roomPt: desk.heightPt - captionPt - 2 * gapPt };
}

function source(desk: Desk, key: string): { image: string } | { svg: string; font: string } {
  const svg = svgOf(desk, key);
  return svg === null ? { image: key } : { svg, font: FAMILY };
}

function captionNode(desk: Desk, { caption, place }: ComposedPicture, setting: Setting): EngineNode {
  const style = desk.look.styles.pictureCaption;
  const element = tag('Caption', setting.parent);
  const wording = [runsOf(desk, voiceOf(style, element), { text: caption ?? '', place })];
  return paragraph(desk, wording, { style, column: setting.column, tag: element, balanced: style.align === 'center' });
}
