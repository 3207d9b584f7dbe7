/** What the list of returned changes and the table of opinions say. */
import type { Bilingual } from '#model/finding.ts';

/** Of a table; `column` is null for a whole row. */
export const inRow = (place: string, row: number, column: number | null): Bilingual => ({
  zh: `${place}第${row}行${column === null ? '' : `第${column}列`}`,
  en: `${place} row ${row}${column === null ? '' : `, column ${column}`}`,
});
export const behindRow = (place: string, row: number): Bilingual => ({
  zh: `${place}第${row}行之后`,
  en: `${place} behind row ${row}`,
});
export const inColumn = (place: string, column: number): Bilingual => ({
  zh: `${place}第${column}列`,
  en: `${place} column ${column}`,
});
/** @param row of a single cell, from 0 @param column before which something comes, from 0 */
export const beforeColumn = (place: string, row: number | null, column: number): Bilingual => ({
  zh: `${place}${row === null ? '' : `第${row + 1}行`}${column === 0 ? '第1列之前' : `第${column}列之后`}`,
  en: `${place}${row === null ? '' : ` row ${row + 1}`} ${column === 0 ? 'before column 1' : `behind column ${column}`}`,
});
export const behindPlace = (place: string): Bilingual => ({ zh: `${place}之后`, en: `behind ${place}` });
export const IN_FRONT: Bilingual = { zh: '文首', en: 'front' };
export const IN_SALUTATION: Bilingual = { zh: '称谓', en: 'salutation' };
/** Where something comes, in an excerpt that has nothing to show there. */
export const HERE: Bilingual = { zh: '【此处】', en: '[here]' };
/** more figures than these are not shown one by one */
export const MOST_FIGURES = 8;
export const moreFigures = (count: number): Bilingual => ({ zh: `等${count}个数据`, en: `and more, ${count} figures` });

/** In the order of the table; each with the words that people may write instead. */
export const VERDICTS = {
  accept: { zh: '采纳', en: 'accept' },
  partial: { zh: '部分采纳', en: 'partial' },
  reject: { zh: '不采纳', en: 'reject' },
  pending: { zh: '待定', en: 'pending' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const KINDS = {
  insert: { zh: '增加', en: 'insert' },
  delete: { zh: '删去', en: 'delete' },
  replace: { zh: '改为', en: 'replace' },
  split: { zh: '分段', en: 'split' },
  merge: { zh: '并段', en: 'join' },
  move: { zh: '移动', en: 'move' },
  rowInsert: { zh: '增加表格行', en: 'insert row' },
  rowDelete: { zh: '删去表格行', en: 'delete row' },
  columnInsert: { zh: '增加表格列', en: 'insert column' },
  columnDelete: { zh: '删去表格列', en: 'delete column' },
  cellInsert: { zh: '增加单元格', en: 'insert cells' },
  cellDelete: { zh: '删去单元格', en: 'delete cells' },
  cellMerge: { zh: '合并或拆分单元格', en: 'merge or split cells' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const UNTRACKED: Bilingual = { zh: '未留痕', en: 'untracked' };
export const NO_AUTHOR: Bilingual = { zh: '未署名', en: 'unnamed' };
/** What nobody tracked in the text: there is nothing to apply. */
export const REMARKS = {
  comment: { zh: '批注', en: 'comment' },
  textBox: { zh: '文本框', en: 'text box' },
  header: { zh: '页眉修订', en: 'change of the header' },
  footer: { zh: '页脚修订', en: 'change of the footer' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export const IN_HEADER: Bilingual = { zh: '页眉', en: 'header' };
export const IN_FOOTER: Bilingual = { zh: '页脚', en: 'footer' };
export const WHOLE_LINE: Bilingual = { zh: '段末', en: 'paragraph end' };

export const STANDINGS = {
  ready: { zh: '', en: '' },
  unsure: { zh: '位置拿不准，不会写入，请手工处理', en: 'place unsure: never applied, see to it by hand' },
  manual: {
    zh: '部分行的单元格增删、单元格合并不会写入，请手工处理',
    en: 'cells of some rows alone, or joined ones, are never applied: see to it by hand',
  },
  conflict: {
    zh: '该处在发稿后已另有改动，不会写入，请对照处理',
    en: 'the block has changed since: not applied, compare the two',
  },
  unclear: {
    zh: '底稿已无从查考，该处与现在的文字又有出入，不会写入，请手工处理',
    en: 'the base is not known and the line differs from the current text: not applied, see to it by hand',
  },
  already: { zh: '现文已是如此，不必再写入', en: 'already in the text: nothing to apply' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const conflictSides = (base: string, now: string | null): Bilingual => ({
  zh: `发稿时：${base}\n现在的：${now ?? '（已删去）'}`,
  en: `sent out: ${base}\nnow:      ${now ?? '(removed)'}`,
});
export const contradicts = (numbers: readonly number[]): Bilingual => ({
  zh: `与第${numbers.join('、')}条矛盾，至多采纳一条`,
  en: `contradicts ${numbers.join(', ')}: at most one of them can be taken`,
});
export const besides = (numbers: readonly number[]): Bilingual => ({
  zh: `与第${numbers.join('、')}条在同一位置，请一并决定`,
  en: `stands in the same place as ${numbers.join(', ')}: decide upon them together`,
});

export const TABLE_TITLE = '意见采纳情况表';
export const TABLE_FILE = `${TABLE_TITLE}.docx`;
export const TABLE_COLUMNS = ['序号', '单位/审稿人', '位置', '原文', '意见/修改', '采纳情况', '理由'] as const;
export const TABLE_DESCRIPTION = '首行为表头，首列为“序号”';
export const tableIntro = (title: string, changes: number, remarks: number): string =>
  `稿件：${title}　修改${changes}条，批注${remarks}条`;
/** What a change that is adopted in part should say: a column that people may add, or a line of the last one. */
export const WORDING = '采纳文字';
export const WORDING_LINE = /^\s*采纳文字\s*[:：]\s*/u;
export const TABLE_HINT = `“采纳情况”栏请填：采纳、部分采纳、不采纳、待定。部分采纳的，在“理由”栏另起一行写“${WORDING}：……”，即以此代替修改处的文字；不写的，须手工修改。填好后用 dingben import … --accept 意见采纳情况表.docx 写入源文。`;
/** Custom properties by which the table is known again: every office program keeps them. */
export const TABLE_PROPERTIES = { changes: '修改清单', report: '版本' } as const;

export const notATable: Bilingual = {
  zh: '不是意见采纳情况表，也不是 changes.json',
  en: 'is neither a table of opinions nor changes.json',
};
export const ofOtherChanges: Bilingual = {
  zh: '是另一批修改的，与这次的来稿对不上，没有采用；请用同样的几份来稿，或重新生成表格再填',
  en: 'belongs to other changes than those of these files and was not used; name the same files, or have the table made anew',
};
export const badRows = (rows: readonly { readonly number: number; readonly found: string }[]): Bilingual => ({
  zh: rows
    .map(({ number, found }) => `第${number}条的采纳情况“${found}”看不懂，应为采纳、部分采纳、不采纳或待定`)
    .join('；'),
  en: rows
    .map(({ number, found }) => `${number}: “${found}” is not understood, write 采纳, 部分采纳, 不采纳 or 待定`)
    .join('; '),
});
export const wordedRows = (numbers: readonly number[]): Bilingual => ({
  zh: `第${numbers.join('、')}条写了${WORDING}，采纳情况却不是部分采纳：请改为部分采纳，或删去${WORDING}`,
  en: `${numbers.join(', ')}: words to use (${WORDING}) are given, but the row is not 部分采纳; write 部分采纳 or take the words out`,
});
export const badNumber = (found: string): Bilingual => ({
  zh: `序号“${found}”不在这次的修改里`,
  en: `there is no change number “${found}”`,
});
export const twice = (number: number): Bilingual => ({
  zh: `第${number}条填了不止一次，而且不一样`,
  en: `number ${number} is decided upon twice, and differently`,
});
export const badJson = (detail: string): Bilingual => ({
  zh: `不是有效的 changes.json（${detail}）`,
  en: `is no valid changes.json (${detail})`,
});
