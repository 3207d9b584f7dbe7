/** A label that stands before a hanging paragraph: the white behind it reaches to where the turnovers begin. */
import type { Ink } from '../engine/printed-line.ts';
import type { Run } from '../line/paragraph.ts';
import { type Desk, runsOf, type Voice } from './desk.ts';

/** `hangingPt` 0: no white at all, the text follows the label as 公文 have it (`1.正文`). */
export function labelRuns(desk: Desk, voice: Voice, text: string, hangingPt: number): Run<Ink>[] {
  const words = { text, place: null, keep: 'phrase' as const };
  const runs = runsOf(desk, voice, words);
  if (hangingPt === 0) return runs;
  const widthPt = desk.composer.widths(runs, 0).maxPt;
  return runsOf(desk, voice, { ...words, trailingPt: Math.max(hangingPt - widthPt, voice.sizePt / 4) });
}
