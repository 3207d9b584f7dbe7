/** Charts: the drawing inline, its text as text, its colours the page's own; the table beside it says the same in rows. */
import { type ComposedChart, type PathShape, pathData, type Shape, type TextShape } from '#model/chart.ts';
import { element, type Html, join, text } from '../escape.ts';

/** Named by a description inside it, which no pointer shows as a tool tip. */
export function printChart({ alt, drawing }: ComposedChart, anchor: string): Html {
  const { widthPx, heightPx, shapes } = drawing;
  const altId = `${anchor}_alt`;
  const size = { viewBox: `0 0 ${widthPx} ${heightPx}`, width: widthPx, height: heightPx };
  const named = { role: 'img', 'aria-labelledby': altId };
  const description = element('desc', { id: altId }, text(alt));
  const svg = element('svg', { ...size, ...named }, description, join(shapes.map(printShape)));
  return element('figure', { class: 'chart' }, svg);
}

function printShape(shape: Shape): Html {
  return shape.kind === 'path' ? printPath(shape) : printText(shape);
}

/** `f-series1` fills, `s-series1` strokes: the style sheet knows what that looks like on light, dark and forced colours. */
function printPath({ segments, fill, stroke, strokePx, dash }: PathShape): Html {
  const tones = [fill && `f-${fill}`, stroke && `s-${stroke}`].filter((name) => name !== null);
  return element('path', {
    class: tones.join(' '),
    d: pathData(segments),
    'stroke-width': stroke === null || strokePx === 1 ? null : strokePx,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : null,
  });
}

function printText({ text: words, xPx, yPx, anchor, sizePx, bold, tone }: TextShape): Html {
  const weight = bold ? ' bold' : '';
  return element(
    'text',
    {
      class: `f-${tone}${weight}`,
      x: xPx,
      y: yPx,
      'font-size': sizePx,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    text(words),
  );
}
