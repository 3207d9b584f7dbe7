/** What `dingben redline` says on the command line. */

import type { ChangeCounts } from '#messages/redline.ts';
import type { Bilingual } from '#model/finding.ts';

export const notAnEdition = (written: string): Bilingual => ({
  zh: `找不到“${written}”：应为 Markdown 文件、版本号:文件、git 版本（另一方为文件时）或 dist 中的版本编号（如 heping-2023-e01）`,
  en: `there is no “${written}”: give a Markdown file, REVISION:FILE, a git revision of the other file, or an edition in dist (heping-2023-e01)`,
});

export const unreadableEdition = (written: string): Bilingual => ({
  zh: `“${written}”无法读成报告：请先用 dingben check 查看原因`,
  en: `“${written}” cannot be read as a report: see dingben check for the reason`,
});

export const redlineWritten = (file: string, counts: ChangeCounts): Bilingual => ({
  zh: `已写入 ${file} 及同名 .html、.changes.json：修改 ${counts.edited} 处，新增 ${counts.inserted} 段，删除 ${counts.deleted} 段，移动 ${counts.moved} 段；数据变动 ${counts.figures} 个`,
  en: `written to ${file}, .html and .changes.json beside it: ${counts.edited} edited, ${counts.inserted} inserted, ${counts.deleted} deleted, ${counts.moved} moved; ${counts.figures} figures changed`,
});
