/** For tests: columns of a table in a Word file that come and go by tracked changes, as Word marks them cell by cell. */
import { inCells } from './rewrite-part.ts';

export interface ColumnEdit {
  readonly kind: 'insert' | 'delete';
  /** what goes, or before which of the columns something comes, from 0 */
  readonly column: number;
  readonly author: string;
  /** of what comes: its head, and what each row below says */
  readonly text?: string;
  /** of what goes: the words of its cells are marked too */
  readonly words?: boolean;
}

const by = (author: string, id: number): string => `w:id="${id}" w:author="${author}" w:date="2024-03-01T00:00:00Z"`;

export function editColumns(xml: string, caption: string, edits: readonly ColumnEdit[]): string {
  let id = 9000;
  return inCells(xml, caption, (cell, row, column, isLast) => {
    const coming = (at: number): string =>
      edits
        .filter((edit) => edit.kind === 'insert' && edit.column === at)
        .map(({ author, text = '' }) => newCell(row === 0 ? text : `${text}${row}`, by(author, id++)))
        .join('');
    const going = edits.find((edit) => edit.kind === 'delete' && edit.column === column);
    const own = going ? goneCell(cell, by(going.author, id++), going.words === true) : cell;
    return coming(column) + own + (isLast ? coming(column + 1) : '');
  });
}

function newCell(text: string, who: string): string {
  const words = `<w:p><w:pPr><w:rPr><w:ins ${who}/></w:rPr></w:pPr><w:ins ${who}><w:r><w:t>${text}</w:t></w:r></w:ins></w:p>`;
  return `<w:tc><w:tcPr><w:cellIns ${who}/></w:tcPr>${words}</w:tc>`;
}

function goneCell(cell: string, who: string, words: boolean): string {
  const marked = cell.replace('</w:tcPr>', `<w:cellDel ${who}/></w:tcPr>`);
  if (!words) return marked;
  return marked.replace(/<w:r>.*?<\/w:r>/gsu, (run) => {
    const gone = run.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
    return `<w:del ${who}>${gone}</w:del>`;
  });
}
