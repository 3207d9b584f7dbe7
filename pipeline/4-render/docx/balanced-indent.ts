/** Centred lines that turn over are set in on both sides, so that the last line is no orphan: 上）. */
import type { Look, TextStyle } from '#model/look.ts';
import { textWidth } from './text-width.ts';
import { twips } from './twips.ts';

/** In em: Han and full-width marks one, everything else a half. */
function emsOf(text: string): number {
  let ems = 0;
  for (const char of text) ems += char > '\u2e7f' || char === '—' || char === '…' ? 1 : 0.5;
  return ems;
}

/** Room for a figure that moves to the next line. */
const SLACK_EMS = 1.5;

/** The indents in twips that share a line's text evenly among its lines; nothing for a line that fits or is not centred. */
export function balancedIndent(text: string, style: TextStyle, look: Look): { left: number; right: number } | null {
  const total = textWidth(look);
  const wanted = twips(emsOf(text) * style.sizePt);
  if (style.align !== 'center' || wanted <= total) return null;
  const lines = Math.ceil(wanted / total);
  const each = wanted / lines + twips(SLACK_EMS * style.sizePt);
  const side = Math.floor((total - each) / 2);
  return side > 0 ? { left: side, right: side } : null;
}
