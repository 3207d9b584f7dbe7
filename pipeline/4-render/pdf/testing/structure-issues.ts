/** For tests: what veraPDF cannot judge, read from the file's own objects: headings, levels, heads of tables, descriptions, language, title. */
import { PdfRewriter } from '../../../5-verify/testing/pdf-rewriter.ts';

export interface StructureReading {
  /** nothing when all is well */
  readonly issues: readonly string[];
  readonly elements: number;
  readonly tables: number;
  readonly figures: number;
  /** references to marked content */
  readonly contents: number;
}

interface Element {
  readonly number: number;
  readonly type: string;
  readonly head: string;
  readonly children: readonly Element[];
  readonly contents: number;
}

export function readStructure(bytes: Uint8Array): StructureReading {
  const file = new PdfRewriter(bytes);
  const [root] = file.find(/\/Type \/StructTreeRoot\b/u);
  const top = root === undefined ? [] : childrenOf(file, file.need(root).head);
  const all = top.flatMap(descendants);
  const of = (type: RegExp) => all.filter((element) => type.test(element.type));
  const contents = all.reduce((sum, element) => sum + element.contents, 0);
  const issues = [
    ...(root === undefined ? ['no structure tree'] : contents === 0 ? ['the structure tree holds no content'] : []),
    ...of(/^Figure$/u).flatMap(({ head }) => (/\/Alt \((?!\))|\/Alt <(?!>)/u.test(head) ? [] : ['Figure without Alt'])),
    ...of(/^Table$/u).flatMap((table) =>
      descendants(table).some(({ type }) => type === 'TH') ? [] : ['Table without TH'],
    ),
    ...headingIssues(of(/^H[1-6]$/u).map(({ type }) => Number(type.slice(1)))),
    ...catalogIssues(file),
  ];
  return { issues, elements: all.length, tables: of(/^Table$/u).length, figures: of(/^Figure$/u).length, contents };
}

const descendants = (element: Element): Element[] => [element, ...element.children.flatMap(descendants)];

/** /K of an element: numbers of marked content, references to elements and to objects that belong to one (links). */
function childrenOf(file: PdfRewriter, head: string): Element[] {
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/u.exec(head)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, number]) => {
    const found = file.objects.get(Number(number));
    const type = found && /\/S \/(\w+)/u.exec(found.head)?.[1];
    if (!found || type === undefined) return [];
    const children = childrenOf(file, found.head);
    return [{ number: Number(number), type, head: found.head, children, contents: contentsOf(found.head) }];
  });
}

/** Bare numbers, and dictionaries with an MCID where the content stands on another page. */
function contentsOf(head: string): number {
  const kids = /\/K (\[[\s\S]*?\]|\d+(?! 0 R))/u.exec(head)?.[1] ?? '';
  const bare = kids
    .replace(/<<[\s\S]*?>>/gu, '')
    .replace(/\d+ 0 R/gu, '')
    .match(/\d+/gu);
  return (bare?.length ?? 0) + (kids.match(/\/MCID/gu)?.length ?? 0);
}

function headingIssues(levels: readonly number[]): string[] {
  if (levels.length === 0) return ['no heading'];
  const skips = levels.flatMap((level, k) => {
    const before = levels[k - 1] ?? level;
    return level - before > 1 ? [`level ${level} after level ${before}`] : [];
  });
  return levels[0] === 1 ? skips : [`the first heading is of level ${levels[0]}`, ...skips];
}

function catalogIssues(file: PdfRewriter): string[] {
  const [number = 0] = file.find(/\/Type \/Catalog\b/u);
  const heads = [file.need(number).head, ...file.find(/\/(?:DisplayDocTitle|Marked)\b/u).map((n) => file.need(n).head)];
  const catalog = heads.join('\n');
  const metadata = file.find(/\/Type \/Metadata\b/u).map((n) => file.need(n).stream ?? '');
  const pages = file.find(/\/Type \/Page\b/u).length;
  return [
    ...(/\/Lang \(zh/u.test(catalog) ? [] : ['the language is not Chinese']),
    ...(/\/DisplayDocTitle true/u.test(catalog) ? [] : ['the title is not shown']),
    ...(/\/Marked true/u.test(catalog) ? [] : ['not marked']),
    ...(metadata.some((xml) => /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+/u.test(xml)) ? [] : ['no dc:title']),
    ...(pages > 20 && !/\/Outlines /u.test(catalog) ? ['no bookmarks in a long document'] : []),
  ];
}
