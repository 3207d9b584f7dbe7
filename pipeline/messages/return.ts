/** What `dingben import --onto` says. */
import type { Bilingual } from '#model/finding.ts';

export const ONTO: Bilingual = {
  zh: '把改回来的 Word 稿（带修订）对到这份报告上：列出每处修订，--accept 指定采纳哪些；试用',
  en: 'take a Word file that came back with tracked changes onto this report: list them, --accept says which to take; on trial',
};
export const ACCEPT_WHICH: Bilingual = {
  zh: 'all、none 或 authors=甲,乙；不写为 none，只列不改',
  en: 'all, none or authors=NAME,NAME; none, which only lists, when left out',
};
export const OUTPUT_OR_ONTO: Bilingual = {
  zh: '请用 -o 指定写到哪个文件夹，或用 --onto 指定对到哪份报告',
  en: 'say where to write with -o, or onto which report with --onto',
};
export const badAccept = (written: string): Bilingual => ({
  zh: `--accept 应为 all、none 或 authors=姓名,姓名，写的是“${written}”`,
  en: `--accept takes all, none or authors=NAME,NAME, not “${written}”`,
});
export const notOurs = (file: string): Bilingual => ({
  zh: `${file} 不是本工具生成的 Word 稿，对不到报告上，报告没有改动；要当作新报告导入，请用 dingben import ${file} -o 文件夹`,
  en: `${file} is no Word edition made by this tool and was not taken onto the report, which is untouched; to import it as a report of its own: dingben import ${file} -o DIR`,
});
export const ofAnother = (file: string, found: string, wanted: string): Bilingual => ({
  zh: `${file} 是“${found}”的 Word 稿，不是“${wanted}”的；报告没有改动`,
  en: `${file} is an edition of “${found}”, not of “${wanted}”; the report is untouched`,
});
export const refused = (file: string, why: Bilingual): Bilingual => ({
  zh: `${file}：${why.zh}`,
  en: `${file}: ${why.en}`,
});
export const notReadable = (file: string): Bilingual => ({
  zh: `${file} 无法读成报告：请先用 dingben check 查看原因`,
  en: `${file} cannot be read as a report: see dingben check for the reason`,
});
export const withMacros = (names: readonly string[]): Bilingual => ({
  zh: `文件里的宏没有理会：${names.join('、')}`,
  en: `macros in the file were ignored: ${names.join(', ')}`,
});
export const comparesWithCurrent: Bilingual = {
  zh: '文件的底稿不是报告现在的文字（或已看不出）：与现在的文字比，只列不改',
  en: 'the file was not made of the report as it is now (or no longer tells): compared with the current text, listed only',
};
export const UNTRACKED: Bilingual = { zh: '未留痕', en: 'untracked' };
export const NO_AUTHOR: Bilingual = { zh: '无名', en: 'unnamed' };
export const COMMENT: Bilingual = { zh: '批注', en: 'comment' };
export const counted = (changes: number, untracked: number, comments: number): Bilingual => ({
  zh: `修订 ${changes} 处，未留痕改动 ${untracked} 处，批注 ${comments} 条`,
  en: `${changes} tracked changes, ${untracked} untracked edits, ${comments} comments`,
});
export const taken = (file: string, count: number): Bilingual => ({
  zh: `已写入 ${file}：采纳 ${count} 处`,
  en: `${count} changes taken into ${file}`,
});
export const wouldTake = (file: string, count: number): Bilingual => ({
  zh: `会在 ${file} 里采纳 ${count} 处；没有写入`,
  en: `${count} changes would be taken into ${file}; nothing was written`,
});
export const notPossible = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 处没有采纳：位置拿不准，或 Markdown 写不出来，请手工处理`,
  en: `not taken: ${numbers.join(', ')}; the place is unsure or Markdown cannot say it; see to them by hand`,
});
