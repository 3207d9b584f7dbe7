/** What importing says: why a line went, what was changed, what was guessed, and what could not be read. */
import type { Bilingual } from '#model/finding.ts';

/** By the reason's name in import.json. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  'site-furniture': {
    zh: '网页上的导航、按钮、版权等，不是正文',
    en: 'navigation, buttons or imprint of the web page',
  },
  'before-title': { zh: '标题之前的网页内容', en: 'web page content before the title' },
  'after-end': { zh: '正文结束之后的网页内容', en: 'web page content after the end of the text' },
  'source-line': { zh: '转载来源行', en: 'line that names where it was reprinted from' },
  'licence-note': { zh: '网站的版权说明', en: "the site's note on licences" },
  'title-again': { zh: '标题重复出现', en: 'the title once more' },
  'place-before-title': {
    zh: '网站加在标题前的地名，标题里已有',
    en: 'place name put before the title, which names it too',
  },
  'title-ornament': { zh: '标题行里的连接符号', en: 'mark that joins parts of the title line' },
  copy: { zh: '同样的文字前面已有（多页拼接）', en: 'the same text as before (pages stitched together)' },
  'empty-mark': { zh: '没有内容的标签行', en: 'label without content' },
  'page-number': { zh: '页码', en: 'page number' },
  'contents-list': { zh: '自动目录', en: 'table of contents that the program made' },
  'deleted-revision': { zh: '修订中已删除或隐藏的文字', en: 'text that a tracked change deleted, or that was hidden' },
  'half-width-mark': { zh: '中文里的半角标点改为全角', en: 'half-width mark between Chinese made full-width' },
  'invisible-character': { zh: '删去看不见的字符', en: 'invisible character removed' },
  'compatibility-form': { zh: '兼容字形改为通用汉字', en: 'compatibility form replaced by the character itself' },
  'note-mark': { zh: '注释号改为 Markdown 的注释标记', en: "note mark replaced by Markdown's" },
  notes: { zh: '按注释处理', en: 'taken as notes' },
  'title-missing': { zh: '文中没有标题，按内容补写', en: 'no title in the text, one was made up from what it says' },
  title: { zh: '标题', en: 'title' },
  date: { zh: '日期', en: 'date' },
  meeting: { zh: '会议', en: 'meeting' },
  speaker: { zh: '报告人', en: 'speaker' },
  organization: { zh: '机关', en: 'organization' },
  fragment: { zh: '缺少常见部分，按节选处理', en: 'parts are missing, taken as an excerpt' },
  profile: { zh: '体裁', en: 'profile' },
  charset: { zh: '文字编码', en: 'character encoding' },
  heading: { zh: '按标题处理', en: 'taken as a heading' },
  joined: { zh: '断开的行接在一起', en: 'broken lines joined' },
  label: { zh: '按标签行处理', en: 'taken as a labelled line' },
  table: { zh: '按表格处理', en: 'taken as a table' },
  copies: { zh: '多页拼接，只留一份', en: 'stitched pages, one copy kept' },
  'list-number': { zh: '自动编号写成文字', en: 'automatic number written out' },
  'caption-mark': { zh: '给表格的标题行加上“表：”', en: 'the mark 表： put before a table caption' },
  'left-out': { zh: '没有导入', en: 'left out' },
};

export function reasonText(reason: string): Bilingual {
  return REASONS[reason] ?? { zh: reason, en: reason };
}

export const importSummary = (counts: {
  dropped: number;
  changed: number;
  guesses: number;
  charset: string;
}): Bilingual => ({
  zh: `编码${counts.charset}；删去${counts.dropped}处，改动${counts.changed}个字符，推断${counts.guesses}处，逐条见 import.json`,
  en: `${counts.charset}; ${counts.dropped} pieces dropped, ${counts.changed} characters changed, ${counts.guesses} guesses, each in import.json`,
});

export const nothingToImport = (): Bilingual => ({
  zh: '文件里没有可以导入的正文',
  en: 'the file holds no text to import',
});

export const unknownCharset = (line: number): Bilingual => ({
  zh: `无法识别文字编码（第${line}行起不是UTF-8，也不是GB18030或UTF-16）。请用原来的软件另存为UTF-8`,
  en: `unknown character encoding (not UTF-8 from line ${line} on, nor GB18030 or UTF-16); save it as UTF-8 with the program it came from`,
});

export const fileTooLarge = (megabytes: number): Bilingual => ({
  zh: `文件超过${megabytes}MB，不像是一份报告。请只保留报告本身再导入`,
  en: `the file has more than ${megabytes} MB, which is no report; cut it down to the report and import that`,
});
