/** What the rules under structure/ say. */
import type { Bilingual } from '#model/finding.ts';

export function headingSkipsLevel(found: number, allowed: number): Bilingual {
  return {
    zh: `标题从第${allowed - 1}级跳到第${found}级，应为第${allowed}级或更高，请补上中间一级或调整级别。`,
    en: `The heading jumps from level ${allowed - 1} to ${found}; at most ${allowed} is expected. Add the level between or raise this one.`,
  };
}

export function siteResidue(found: string): Bilingual {
  return {
    zh: `“${found}”是网站页面的残留文字，不属于报告正文，请删除。`,
    en: `"${found}" is left over from a web page and no part of the report. Delete it.`,
  };
}
