/** Walks a part of a returned file: paragraphs and tables in reading order, the contents left out. */
import { childOf, find, settingOf, type XmlNode } from '#read/import/docx/parse-xml.ts';
import type { CellRead, ItemRead, ParagraphRead, RowRead, TableRead } from '../returned.ts';
import type { PieceReader } from './read-pieces.ts';
import { whoOf } from './who.ts';

const PROPERTIES = /^w:(?:tbl|tr|tc|sdt|sect)Pr$|^w:tblGrid$/u;

export function readItems(nodes: readonly XmlNode[], pieces: PieceReader): ItemRead[] {
  return nodes.flatMap((node): ItemRead[] => {
    if (node.name === 'w:p') return paragraphOf(node, pieces);
    if (node.name === 'w:tbl') return [tableOf(node, pieces)];
    if (node.name === 'w:sdt') {
      const gallery = settingOf(find(node, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery');
      // contents are made anew with every edition: they are read to follow their fields, and left out
      const inside = readItems(childOf(node, 'w:sdtContent')?.children ?? [], pieces);
      return gallery === 'Table of Contents' ? [] : inside;
    }
    pieces.between(node);
    return PROPERTIES.test(node.name) ? [] : readItems(node.children, pieces);
  });
}

function paragraphOf(node: XmlNode, pieces: PieceReader): ParagraphRead[] {
  const paragraph = pieces.paragraph(node);
  return pieces.isContents(node) ? [] : [paragraph];
}

function tableOf(table: XmlNode, pieces: PieceReader): TableRead {
  return { kind: 'table', rows: inside(table, 'w:tr', pieces).map((row) => rowOf(row, pieces)) };
}

function rowOf(row: XmlNode, pieces: PieceReader): RowRead {
  const properties = childOf(row, 'w:trPr');
  return {
    cells: inside(row, 'w:tc', pieces).flatMap((cell) => cellsOf(cell, pieces)),
    inserted: whoOf(childOf(properties, 'w:ins')),
    deleted: whoOf(childOf(properties, 'w:del')),
  };
}

const NOTHING = { anchors: [], paraId: null, endInserted: null, endDeleted: null, endMove: null };
const EMPTY: ParagraphRead = { kind: 'paragraph', pieces: [], ...NOTHING };
const SPANNED: CellRead = { paragraphs: [EMPTY], inserted: null, deleted: null, merged: null, spans: true };
/** Word has no wider tables. */
const MOST_COLUMNS = 63;

/** A cell over several columns, and nothing for each of the others. */
function cellsOf(cell: XmlNode, pieces: PieceReader): CellRead[] {
  const columns = Number(settingOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
  const others = Math.min(Number.isInteger(columns) ? columns : 1, MOST_COLUMNS) - 1;
  const own = cellOf(cell, pieces);
  return others > 0 ? [{ ...own, spans: true }, ...Array.from({ length: others }, () => SPANNED)] : [own];
}

/** A table inside a cell is read as its text. */
function cellOf(cell: XmlNode, pieces: PieceReader): CellRead {
  const properties = childOf(cell, 'w:tcPr');
  const flat = (items: readonly ItemRead[]): ParagraphRead[] =>
    items.flatMap((item) =>
      item.kind === 'paragraph'
        ? [item]
        : item.rows.flatMap((row) => row.cells.flatMap((each) => flat(each.paragraphs))),
    );
  const paragraphs = flat(readItems(cell.children, pieces));
  return {
    // a cell without a paragraph is none to Word, but what stood in it has gone
    paragraphs: paragraphs.length > 0 ? paragraphs : [EMPTY],
    inserted: whoOf(childOf(properties, 'w:cellIns')),
    deleted: whoOf(childOf(properties, 'w:cellDel')),
    merged: whoOf(childOf(properties, 'w:cellMerge')),
    spans: childOf(properties, 'w:vMerge') !== null,
  };
}

/** Rows and cells may be wrapped in content controls. */
function inside(node: XmlNode, name: 'w:tr' | 'w:tc', pieces: PieceReader): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return inside(childOf(child, 'w:sdtContent') ?? child, name, pieces);
    pieces.between(child);
    return [];
  });
}
