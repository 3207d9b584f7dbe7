/** 意见采纳情况表.docx: A4 across, the head row on every page, a choice of four answers in each row; the same bytes each time. */
import { TABLE_COLUMNS, TABLE_DESCRIPTION, TABLE_HINT, TABLE_TITLE, tableIntro, VERDICTS } from '#messages/returned.ts';
import type { Look } from '#model/look.ts';
import type { ProposalBook } from '../merge-returns/changes-file.ts';
import type { Decisions } from '../merge-returns/proposal.ts';
import { columnWidths, pageOf } from './measures.ts';
import { packTable } from './pack-table.ts';
import { escapeXml, paragraph, textRun, wordsRun } from './table-markup.ts';
import { type Lines, type OpinionRow, opinionRows } from './table-rows.ts';

export interface TableInput {
  readonly book: ProposalBook;
  readonly decisions: Decisions;
  readonly look: Look;
}

export function writeTable({ book, decisions, look }: TableInput): Uint8Array {
  const page = pageOf(look);
  const widths = columnWidths(page);
  const rows = opinionRows(book, decisions);
  const head = TABLE_COLUMNS.map((name, column) => cell(widths[column] ?? 0, paragraph('TableHead', textRun(name))));
  const table = [
    `<w:tbl>${tableProperties(widths, look)}`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...rows.map((row) => rowXml(row, widths)),
    '</w:tbl>',
  ].join('');
  const intro = tableIntro(book.title, book.proposals.length, book.remarks.length);
  const body = [
    paragraph('Title', textRun(TABLE_TITLE)),
    paragraph('Intro', textRun(intro)),
    paragraph('Intro', textRun(TABLE_HINT)),
    table,
    paragraph('Intro', ''),
    `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
  ].join('');
  return packTable({ body, look, report: book.report, digest: book.digest, title: `${TABLE_TITLE}　${book.title}` });
}

function tableProperties(widths: readonly number[], { table }: Look): string {
  const rule = (pt: number): string =>
    `w:val="single" w:sz="${Math.round(pt * 8)}" w:space="0" w:color="${table.ruleColour.slice(1)}"`;
  const outer = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${rule(table.outerRulePt)}/>`);
  const inner = ['insideH', 'insideV'].map((side) => `<w:${side} ${rule(table.rowRulePt)}/>`);
  const total = widths.reduce((all, each) => all + each, 0);
  const margins = ['top:40', 'left:85', 'bottom:40', 'right:85'].map((each) => {
    const [side, twips] = each.split(':');
    return `<w:${side} w:w="${twips}" w:type="dxa"/>`;
  });
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${outer.join('')}${inner.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar><w:tblDescription w:val="${escapeXml(TABLE_DESCRIPTION)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
}

/** letters; a longer row may be broken over two pages */
const LONG_ROW = 500;

function rowXml(row: OpinionRow, widths: readonly number[]): string {
  const { number, who, place, original, opinion, verdict, reason } = row;
  const length = [...original, ...opinion].flat().reduce((all, { text }) => all + text.length, 0);
  const contents = [
    paragraph('TableMiddle', textRun(String(number))),
    linesXml(who),
    linesXml(place),
    linesXml(original),
    linesXml(opinion),
    paragraph('TableMiddle', choice(number, verdict)),
    linesXml(reason.split('\n').map((text) => [{ text, tone: 'plain' }])),
  ];
  const properties = length > LONG_ROW ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
  return `<w:tr>${properties}${contents.map((content, column) => cell(widths[column] ?? 0, content)).join('')}</w:tr>`;
}

function linesXml(lines: Lines): string {
  return lines.map((line) => paragraph('TableText', line.map(wordsRun).join(''))).join('');
}

function cell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** A list to choose from; whoever has no use for it types over it. */
function choice(number: number, verdict: string): string {
  const items = Object.values(VERDICTS).map(({ zh }) => `<w:listItem w:displayText="${zh}" w:value="${zh}"/>`);
  const properties = `<w:alias w:val="${TABLE_COLUMNS[5]}"/><w:tag w:val="verdict-${number}"/><w:id w:val="${70_000_000 + number}"/><w:comboBox>${items.join('')}</w:comboBox>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${textRun(verdict)}</w:sdtContent></w:sdt>`;
}
