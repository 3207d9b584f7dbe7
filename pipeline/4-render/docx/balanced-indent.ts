/** Centred lines that turn over are set in on both sides, so that two lines part by their sense and the last is no orphan: 上）. */
import type { Look, TextStyle } from '#model/look.ts';
import { textWidth } from './text-width.ts';
import { twips } from './twips.ts';

const isHan = (char: string): boolean => char > '\u2e7f' || char === '—' || char === '…';

/** What Word puts between Han and Latin where the look keeps them apart, in em. LibreOffice 7 always does. */
const GAP_EMS = 0.25;

/** In em: Han and full-width marks one, everything else a half, and the gap between the two where the look has one. */
function emsOf(text: string, { grid }: Look): number {
  let ems = 0;
  let before = '';
  for (const char of text) {
    ems += isHan(char) ? 1 : 0.5;
    const meets = /[\p{L}\p{N}]/u.test(char) && /[\p{L}\p{N}]/u.test(before) && isHan(char) !== isHan(before);
    if (meets && grid.hanLatinGapEm > 0) ems += GAP_EMS;
    before = char;
  }
  return ems;
}

/** Room for a figure that moves to the next line. */
const SLACK_EMS = 1.5;
/** Less than a Han character, which may not slip in, and enough for faces whose digits are wider. */
const SENSE_SLACK_EMS = 0.7;
/** 第十四届, 2023年1月3日 and 12.6万 are never parted. */
const UNIT =
  /第[\d〇零一二三四五六七八九十百千两]+[届次个批期年章节条号轮季]?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|[\d.,]+\p{Script=Han}?/gu;
const CLOSES = /^[\p{Pe}\p{Pf}。，、；：！？…—]/u;
const OPENS = /[\p{Ps}\p{Pi}—]$/u;

/** Where a line may end by its sense. */
function senseBreaks(text: string): number[] {
  const units = [...text.matchAll(UNIT)].map(({ index, 0: { length } }) => [index, index + length] as const);
  // made here: its dictionary takes 2 ms to come, and most titles fit a line
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !CLOSES.test(text.slice(at)) && !OPENS.test(text.slice(0, at)))
    .filter((at) => !units.some(([from, to]) => from < at && at < to));
}

/** The width in em of a first line that ends by the sense; the second must be no longer. null: no such place. */
function senseWidth(text: string, most: number, look: Look): number | null {
  for (const at of senseBreaks(text)) {
    const width = emsOf(text.slice(0, at), look) + SENSE_SLACK_EMS;
    if (width > most) return null;
    if (emsOf(text.slice(at), look) <= width) return width;
  }
  return null;
}

/** The indents in twips that share a line's text evenly among its lines; nothing for a line that fits or is not centred. */
export function balancedIndent(text: string, style: TextStyle, look: Look): { left: number; right: number } | null {
  if (style.align !== 'center') return null;
  const total = textWidth(look);
  const wanted = twips(emsOf(text, look) * style.sizePt);
  if (wanted <= total) return null;
  const lines = Math.ceil(wanted / total);
  const bySense = lines === 2 ? senseWidth(text, total / twips(style.sizePt), look) : null;
  const each = bySense === null ? wanted / lines + twips(SLACK_EMS * style.sizePt) : twips(bySense * style.sizePt);
  const side = Math.floor((total - each) / 2);
  return side > 0 ? { left: side, right: side } : null;
}
