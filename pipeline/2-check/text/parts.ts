/** Which part of the report a passage stands in: last year's review and this year's targets speak of different years. */
import type { Passage } from '../passages.ts';

const PART_HEADING = /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)/;
const REVIEW = /回顾|成效|成绩|过去|完成情况|工作总结/;
const PLAN = /目标|安排|任务|重点工作|今后|下一步|部署|展望|要求|建议/;
const LONGEST_HEADING = 40;
/** A scraped heading without a number: short, and no sentence. */
const LONGEST_BARE_HEADING = 24;

export type Part = 'review' | 'plan' | '';

function isHeading(passage: Passage): boolean {
  const text = passage.text.value.trim();
  if (passage.block?.kind === 'heading') return true;
  if (PART_HEADING.test(text) && text.length <= LONGEST_HEADING) return true;
  return text.length <= LONGEST_BARE_HEADING && !/[，。：；！]/.test(text);
}

function headingPart(passage: Passage): Part | null {
  if (!isHeading(passage)) return null;
  if (REVIEW.test(passage.text.value)) return 'review';
  return PLAN.test(passage.text.value) ? 'plan' : null;
}

/** One for each passage. */
export function divisionOfHeadings(passages: readonly Passage[]): readonly Part[] {
  let part: Part = '';
  return passages.map((passage) => {
    part = headingPart(passage) ?? part;
    return part;
  });
}
