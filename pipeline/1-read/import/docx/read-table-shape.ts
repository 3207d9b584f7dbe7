/** Reads the shape of a Word table: which cell stands in which column, and whether the first row is a head. */
import { childOf, find, isOn, settingOf, type XmlNode } from './parse-xml.ts';
import { TRACKED } from './read-runs.ts';

export interface DocumentTable {
  readonly rows: readonly (readonly { readonly node: XmlNode; readonly column: number }[])[];
  readonly columns: number;
  readonly headed: boolean;
  /** tracked changes of whole rows */
  readonly changes: readonly XmlNode[];
}

export function readTableShape(table: XmlNode): DocumentTable {
  const rowNodes = inside(table, 'w:tr');
  let columns = 0;
  const rows = rowNodes.map((row) => {
    let column = 0;
    const cells = inside(row, 'w:tc').map((node) => {
      const cell = { node, column };
      column += Math.max(1, Number(settingOf(childOf(node, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1);
      return cell;
    });
    columns = Math.max(columns, column);
    return cells;
  });
  const changes = rowNodes.flatMap(
    (row) => childOf(row, 'w:trPr')?.children.filter(({ name }) => TRACKED.test(name)) ?? [],
  );
  return { rows, columns, headed: isHeaded(rowNodes[0]), changes };
}

/** Rows and cells may be wrapped in content controls. */
function inside(node: XmlNode, name: 'w:tr' | 'w:tc'): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:sdt' ? inside(childOf(child, 'w:sdtContent') ?? child, name) : [];
  });
}

/** Marked as a head, or no cell of the first row is a bare figure. */
function isHeaded(first: XmlNode | undefined): boolean {
  if (!first || isOn(find(first, 'w:trPr'), 'w:tblHeader')) return first !== undefined;
  return !inside(first, 'w:tc').some((cell) => /^[\s\d.,%％-]*\d[\s\d.,%％-]*$/.test(wordsIn(cell)));
}

function wordsIn(node: XmlNode): string {
  return node.text + node.children.map(wordsIn).join('');
}
