/** What `dingben import --onto` says. */
import type { Bilingual } from '#model/finding.ts';

export const ONTO: Bilingual = {
  zh: '把改回来的一份或几份 Word 稿（带修订）对到这份报告上：列出每处修订，写出 changes.json 和意见采纳情况表.docx，--accept 指定采纳哪些',
  en: 'take one or more Word files that came back with tracked changes onto this report: list them, write changes.json and 意见采纳情况表.docx; --accept says which to take',
};
export const ACCEPT_WHICH: Bilingual = {
  zh: 'all、none、authors=甲,乙，或填好的意见采纳情况表.docx、changes.json；不写为 none，只列不改',
  en: 'all, none, authors=NAME,NAME, or the table or changes.json that people have filled in; none, which only lists, when left out',
};
export const OUTPUT_OR_ONTO: Bilingual = {
  zh: '请用 -o 指定写到哪个文件夹，或用 --onto 指定对到哪份报告',
  en: 'say where to write with -o, or onto which report with --onto',
};
export const badAccept = (written: string): Bilingual => ({
  zh: `--accept 应为 all、none、authors=姓名,姓名，或填好的意见采纳情况表.docx、changes.json；没有名为“${written}”的文件`,
  en: `--accept takes all, none, authors=NAME,NAME or a filled-in table or changes.json; there is no file “${written}”`,
});
export const notOurs = (file: string): Bilingual => ({
  zh: `${file} 不是本工具生成的 Word 稿，对不到报告上，报告没有改动；要当作新报告导入，请用 dingben import ${file} -o 文件夹`,
  en: `${file} is no Word edition made by this tool and was not taken onto the report, which is untouched; to import it as a report of its own: dingben import ${file} -o DIR`,
});
export const ontoWord = (file: string): Bilingual => ({
  zh: `--onto 后面应是报告的源文（report.md），${file} 是 Word 稿；改回来的 Word 稿写在 import 后面`,
  en: `--onto takes the report’s Markdown (report.md), and ${file} is a Word file; those that came back are named behind import`,
});
export const emptyFile = (file: string): Bilingual => ({
  zh: `${file} 是空文件（0 字节），可能没有传完，请重新取得`,
  en: `${file} is empty (0 bytes), perhaps not sent to its end; get it anew`,
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
export const ONTO_FORMAT: Bilingual = {
  zh: '配合 --onto：列表的格式',
  en: 'with --onto: how the list is printed',
};
export const ONE_FILE: Bilingual = {
  zh: '不用 --onto 时一次只能导入一个文件',
  en: 'without --onto one file is imported at a time',
};
export const comparesWithEarlier = (file: string, commit: string): Bilingual => ({
  zh: `${file}：底稿是提交 ${commit.slice(0, 10)} 的文字，报告后来又改过；在此后改过的段落上的修订不会写入，列出两边供对照`,
  en: `${file} was made of the text of commit ${commit.slice(0, 10)}, and the report has changed since: changes in blocks that changed are shown side by side and not applied`,
});
export const comparesWithKept = (file: string): Bilingual => ({
  zh: `${file}：底稿是 changes.json 里留存的发稿时的文字，报告后来又改过；在此后改过的段落上的修订不会写入，列出两边供对照`,
  en: `${file} was made of the text that changes.json has kept, and the report has changed since: changes in blocks that changed are shown side by side and not applied`,
});
export const comparesWithCurrent = (file: string): Bilingual => ({
  zh: `${file}：找不到底稿（没有记录提交，或历史里没有），只能与现在的文字比；与现文有出入的段落上的修订不会写入`,
  en: `${file}: its base was not found (no commit recorded, or not in the history), so it is compared with the current text; changes on lines that differ from it are not applied`,
});
export const noSuchAuthor = (unknown: readonly string[], known: readonly string[]): Bilingual => ({
  zh: `来稿里没有 ${unknown.join('、')} 的修改；有修改的是：${known.join('、') || '（没有署名的人）'}`,
  en: `nobody called ${unknown.join(', ')} changed anything; those who did: ${known.join(', ') || '(nobody with a name)'}`,
});
export const papersWritten = (paths: readonly string[]): Bilingual => ({
  zh: `已写出 ${paths.join('、')}`,
  en: `written: ${paths.join(', ')}`,
});
export const papersKept = (paths: readonly string[]): Bilingual => ({
  zh: `没有覆盖 ${paths.join('、')}：已经有人填写，或属于另一批修改；要重新生成，请先移走，或用 -o 指定另一个文件夹`,
  en: `not overwritten: ${paths.join(', ')}, which people have filled in or which belongs to other changes; move it away or say another folder with -o`,
});
export const leftContradicting = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条互相矛盾或尚待一并决定，没有采纳：请在意见采纳情况表里逐条写明采纳哪一条`,
  en: `not taken, since they contradict each other or wait to be decided upon together: ${numbers.join(', ')}; say in the table which of them to take`,
});
export const leftConflicting = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条所在的段落后来改过，没有采纳：两边的文字已列出，请对照后手工处理`,
  en: `not taken, since their blocks have changed meanwhile: ${numbers.join(', ')}; both texts are listed, see to them by hand`,
});
export const leftUnsure = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条的位置或底稿拿不准，没有采纳，请手工处理`,
  en: `not taken, since the place or the base is not sure: ${numbers.join(', ')}; see to them by hand`,
});
export const leftPartial = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条为部分采纳，没有写明采纳文字，没有写入，请手工修改（或在理由栏另起一行写“采纳文字：……”再来）`,
  en: `adopted in part without the words to use, not applied: ${numbers.join(', ')}; work them in by hand, or write “采纳文字：…” on a line of its own in the last column`,
});
export const wordedTaken = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条为部分采纳，按写明的采纳文字写入`,
  en: `adopted in part, in the words that were written: ${numbers.join(', ')}`,
});
export const wordsUnplaced = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条为部分采纳，但这类修改（表格行、移动、分段并段、注或几个人同改一处）放不进采纳文字，请手工处理`,
  en: `adopted in part, but words cannot be put into such a change (a row, a move, an end of a paragraph, a note, two people in one place): ${numbers.join(', ')}; see to them by hand`,
});
export const handRow = (number: number, where: string, place: string, words: string): Bilingual => ({
  zh: `  第 ${number} 条  ${[where, place].filter(Boolean).join('  ')}  ${words}`,
  en: `  ${number}  ${[where, place].filter(Boolean).join('  ')}  ${words}`,
});
export const leftPending = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条还没有填采纳情况（按待定处理），没有写入`,
  en: `not decided upon yet (taken as 待定) and not applied: ${numbers.join(', ')}`,
});
export const alreadyThere = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条现文已是如此（此前已写入，或有人已照此改过），不必再写入：共 ${numbers.length} 处`,
  en: `already in the text, taken before or made by hand to the same effect: ${numbers.join(', ')}; nothing to do for ${numbers.length === 1 ? 'this change' : `these ${numbers.length} changes`}`,
});
export const thereAgainst = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条定为不采纳，但现文里已有：本工具不会改回，请手工处理`,
  en: `in the text although it was decided not to take them: ${numbers.join(', ')}; nothing is undone, see to them by hand`,
});
export const remarksByHand = (numbers: readonly number[]): Bilingual => ({
  zh: `第 ${numbers.join('、')} 条批注已采纳：批注没有可以写入的文字，请手工修改`,
  en: `accepted comments have no text to apply: ${numbers.join(', ')}; work them in by hand`,
});
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
  zh: `第 ${numbers.join('、')} 条没有采纳：Markdown 写不出来，请手工处理`,
  en: `not taken, since Markdown cannot say it: ${numbers.join(', ')}; see to them by hand`,
});
