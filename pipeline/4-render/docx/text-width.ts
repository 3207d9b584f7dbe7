/** The width between the margins, in twips: for tables, tab stops and whatever else spans the page. */
import type { Look } from '#model/look.ts';
import { twips } from './twips.ts';

export function textWidth({ page }: Look): number {
  return twips(page.widthPt) - twips(page.leftPt) - twips(page.rightPt);
}
