/** Charts: a vector picture with a raster one behind it, described in words; the table with its caption follows. */
import { type ComposedChart, type Drawing, pathData, type Shape } from '#model/chart.ts';
import type { Look } from '#model/look.ts';
import type { Frame } from './frame.ts';
import { drawing as drawn } from './ooxml/drawing.ts';
import type { Block } from './ooxml/paragraph.ts';
import { DOT } from './pictures.ts';
import { framedParagraph, revised } from './revisions.ts';
import { STYLE } from './style-names.ts';
import { pxFromPt } from './twips.ts';
import { escapeXml } from './xml.ts';

/** The text of a chart against that of a table's cells. */
const TEXT_SCALE = 0.9;
/** of the text on a drawing's axis, in px */
const AXIS_TEXT_PX = 13;

/** A picture of its own, kept with the caption that follows. */
export function writeChart({ alt, drawing }: ComposedChart, frame: Frame): Block[] {
  const { means, revision } = frame;
  if (!means.rasterise) return [];
  const { look } = means;
  const { page } = look;
  const wanted = pxFromPt((look.styles.tableCell.sizePt * TEXT_SCALE) / AXIS_TEXT_PX);
  const scale = Math.min(
    wanted,
    pxFromPt(page.widthPt - page.leftPt - page.rightPt) / drawing.widthPx,
    pxFromPt(page.heightPt - page.topPt - page.bottomPt) / drawing.heightPx,
  );
  const { relations, counters } = means;
  const run = drawn({
    number: counters.next('picture'),
    alt,
    width: drawing.widthPx * scale,
    height: drawing.heightPx * scale,
    vector: relations.picture({ bytes: new TextEncoder().encode(svgOf(drawing, look)), ending: 'svg' }),
    raster: relations.picture({ bytes: means.rasterise(drawing) ?? DOT, ending: 'png' }),
  });
  return [framedParagraph(frame, { style: STYLE.picture, keepNext: true }, [revised(run, means, revision)])];
}

/** Colours of the paper, faces that offices have; no ids, no style sheet, no script. */
function svgOf({ widthPx, heightPx, shapes }: Drawing, look: Look): string {
  const { eastAsia, latin, fallback } = look.faces.hei.docx;
  const family = [latin, eastAsia, fallback, 'sans-serif'].join(', ');
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  const inner = shapes.map((shape) => shapeOf(shape, look)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escapeXml(family)}">${inner}</svg>`;
}

function shapeOf(shape: Shape, { chart: colours }: Look): string {
  if (shape.kind === 'path') {
    const { segments, fill, stroke, strokePx, dash } = shape;
    const line = stroke ? ` stroke="${colours[stroke]}" stroke-width="${strokePx}"` : '';
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return `<path d="${pathData(segments)}" fill="${fill ? colours[fill] : 'none'}"${line}${dashes}/>`;
  }
  const { text, xPx, yPx, anchor, sizePx, bold, tone } = shape;
  const weight = bold ? ' font-weight="bold"' : '';
  const place = `x="${xPx}" y="${yPx}" text-anchor="${anchor}" font-size="${sizePx}"${weight}`;
  return `<text ${place} fill="${colours[tone]}">${escapeXml(text)}</text>`;
}
