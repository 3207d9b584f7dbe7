/** For tests: a Word file with one part written otherwise, for what no model of ours says. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function rewritePart(bytes: Uint8Array, part: string, rewrite: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const found = files[part];
  if (!found) throw new Error(`no ${part}`);
  const [before, after] = [strFromU8(found), rewrite(strFromU8(found))];
  if (after === before) throw new Error(`nothing to rewrite in ${part}`);
  return zipSync({ ...files, [part]: strToU8(after) }, { level: 1 });
}

export function withPart(bytes: Uint8Array, part: string, xml: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(xml) }, { level: 1 });
}

export const inDocument = (bytes: Uint8Array, rewrite: (xml: string) => string): Uint8Array =>
  rewritePart(bytes, 'word/document.xml', rewrite);

/** Each cell of the table behind this caption, by its row and column. */
export function inCells(
  xml: string,
  caption: string,
  rewrite: (cell: string, row: number, column: number, isLast: boolean) => string,
): string {
  const from = xml.indexOf('<w:tbl>', xml.indexOf(caption));
  const to = xml.indexOf('</w:tbl>', from);
  let row = 0;
  const rows = xml.slice(from, to).replace(/<w:tr[ >].*?<\/w:tr>/gsu, (text) => {
    const cells = text.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [];
    let column = 0;
    const own = text.replace(/<w:tc>.*?<\/w:tc>/gsu, (cell) => rewrite(cell, row, column, ++column === cells.length));
    row++;
    return own;
  });
  return xml.slice(0, from) + rows + xml.slice(to);
}
