/** Which part of the report a passage stands in: last year's review and this year's targets speak of different years. */
import type { Passage } from '../passages.ts';

const PART_HEADING = /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)/;
const REVIEW = /回顾|成效|成绩|过去|完成情况|工作总结/;
const PLAN = /目标|安排|任务|重点工作|今后|下一步|部署|展望|要求|建议/;
const LONGEST_HEADING = 40;
/** 2 is the highest below the title. */
const LOWEST_PART_LEVEL = 2;
/** A scraped heading without a number: short, and no sentence. */
const LONGEST_BARE_HEADING = 24;

/** `review`, `plan`, or the number of the part whose heading says neither; '' before the first heading. */
export type Part = string;

function isHeading(passage: Passage): boolean {
  const text = passage.text.value.trim();
  if (passage.block?.kind === 'heading') return passage.block.level <= LOWEST_PART_LEVEL;
  return PART_HEADING.test(text) && text.length <= LONGEST_HEADING;
}

function headingPart(passage: Passage, index: number): Part | null {
  const text = passage.text.value.trim();
  const bare = text.length <= LONGEST_BARE_HEADING && !/[，。：；！]/.test(text);
  if (!isHeading(passage) && !bare) return null;
  if (REVIEW.test(text)) return 'review';
  if (PLAN.test(text)) return 'plan';
  return isHeading(passage) ? String(index) : null;
}

/** One for each passage. */
export function partsOf(passages: readonly Passage[]): readonly Part[] {
  let part: Part = '';
  return passages.map((passage, index) => {
    part = headingPart(passage, index) ?? part;
    return part;
  });
}
