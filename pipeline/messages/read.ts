/** What reading says to the author: about the file, its Markdown and its front matter. */
import type { Bilingual } from '#model/finding.ts';

export const notUtf8 = (line: number): Bilingual => ({
  zh: `第${line}行起不是UTF-8文字。请用编辑器另存为UTF-8编码，或先用 dingben import 转换`,
  en: `not UTF-8 text from line ${line} on; save the file as UTF-8, or convert it with dingben import`,
});

export const emptyReport = (): Bilingual => ({
  zh: '报告没有正文。请写入内容后再试',
  en: 'the report has no text; write some, then try again',
});

export const lineTooLong = (found: number, most: number): Bilingual => ({
  zh: `这一行有${found}个字符，最多允许${most}个。请分段（段与段之间空一行）`,
  en: `this line has ${found} characters, at most ${most} are allowed; break it into paragraphs with empty lines between`,
});

export const nestedTooDeep = (most: number): Bilingual => ({
  zh: `引用、列表或强调嵌套过深，最多允许${most}层。请改用较浅的结构`,
  en: `quotes, lists or emphasis are nested too deep, at most ${most} levels are allowed; flatten them`,
});

export const tooManyMarks = (found: number): Bilingual => ({
  zh: `这一段里有${found}个Markdown标记（* _ [ < 等），过多，无法解析。请分段，或在标记前加反斜杠`,
  en: `this paragraph holds ${found} Markdown marks (* _ [ < …), too many to parse; break it up or escape them with \\`,
});

export const rawHtml = (found: string): Bilingual => ({
  zh: `正文里有HTML代码“${found}”，不会印出。请改用Markdown写法，或在<前加反斜杠`,
  en: `raw HTML "${found}" is not printed; write it in Markdown, or put a backslash before the <`,
});

export const textBehindComment = (found: string): Bilingual => ({
  zh: `注释后面同一行的文字“${found}”不会印出。请在注释后另起一行`,
  en: `text behind a comment on the same line is not printed: "${found}"; start a new line after the comment`,
});

export const unclosedComment = (): Bilingual => ({
  zh: '注释没有结束符-->，其后的文字都不会印出。请补上-->',
  en: 'the comment has no closing -->, so nothing behind it is printed; add -->',
});

export const unknownDirective = (name: string, known: readonly string[]): Bilingual => ({
  zh: `不认识的指令“${name}”。${known.length ? `可用：${known.join('、')}` : '行首的::和:::留给指令，请改写或在前面加反斜杠'}`,
  en: `unknown directive "${name}"; ${known.length ? `known: ${known.join(', ')}` : ':: and ::: at line start are kept for directives: reword, or put a backslash before'}`,
});

export const chartType = (found: string, known: readonly string[]): Bilingual => ({
  zh: `图表类型${found ? `“${found}”不认识` : '没有写'}，应写 :::chart{type=…}，可用：${known.join('、')}`,
  en: `${found ? `unknown chart type "${found}"` : 'a chart without a type'}; write :::chart{type=…}, known: ${known.join(', ')}`,
});

export const chartAttribute = (found: string, known: readonly string[]): Bilingual => ({
  zh: `图表没有属性“${found}”，可用：${known.join('、')}`,
  en: `a chart has no attribute "${found}"; known: ${known.join(', ')}`,
});

export const chartContent = (): Bilingual => ({
  zh: '图表的 :::chart 与 ::: 之间应当只有一张表（可有表题）。请移出其他内容，并检查结尾的 :::',
  en: 'between :::chart and ::: there must be one table, with its caption or without; move the rest out and look for the closing :::',
});

export const badAnchor = (found: string): Bilingual => ({
  zh: `固定编号“${found}”无效。应为blk_加8至24个小写字母、数字或下划线`,
  en: `"${found}" is no anchor; it must be blk_ and 8 to 24 of a-z, 0-9 and _`,
});

export const anchorTwice = (found: string): Bilingual => ({
  zh: `固定编号“${found}”用了不止一次。请删去其中一个`,
  en: `the anchor "${found}" is pinned more than once; remove one of them`,
});

export const anchorWithoutBlock = (found: string): Bilingual => ({
  zh: `固定编号“${found}”后面没有段落。请把注释移到段落的前一行`,
  en: `no block follows the anchor "${found}"; put the comment on the line before its block`,
});

export const noTitle = (): Bilingual => ({
  zh: '报告没有标题。请在文首写 title: 或一行“# 标题”',
  en: 'the report has no title; write title: in the front matter or a line "# Title"',
});

export const rowTooLong = (found: number, expected: number): Bilingual => ({
  zh: `表格这一行有${found}格，表头只有${expected}格。请补齐表头或合并单元格`,
  en: `this table row has ${found} cells but the head has ${expected}; complete the head or join cells`,
});

export const noteTwice = (label: string): Bilingual => ({
  zh: `注释[^${label}]写了不止一次，只有第一条有效。请改用不同的编号`,
  en: `the note [^${label}] is written more than once, only the first counts; give the other another label`,
});

export const textInTable = (found: string): Bilingual => ({
  zh: `“${found.slice(0, 20)}”紧接在表格下面，成了表格的一行。请在表格后空一行`,
  en: `"${found.slice(0, 20)}" stands right below the table and became a row of it; leave a line empty behind the table`,
});
