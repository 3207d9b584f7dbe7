/** For tests: what pandoc and mammoth read in a DOCX, brought to one shape: the body, its footnotes, all white space gone. */
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { type EditionTexts, squeezed } from './edition-texts.ts';
import { pandocJson } from './programs.ts';

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

/** Pandoc puts a footnote where its mark stands, and a table's description before it: neither is text of the body. */
function pandocText(node: unknown, notes: string[]): string {
  if (Array.isArray(node)) return node.map((each) => pandocText(each, notes)).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Node;
  if (t === 'Str') return String(c);
  if (t === 'Code') return String((c as unknown[])[1]);
  if (t === 'Image') return '';
  if (t === 'Table') return pandocText((c as unknown[]).slice(2), notes);
  if (t !== 'Note') return pandocText(c, notes);
  notes.push(squeezed(pandocText(c, [])));
  return '';
}

export async function pandocReading(file: string): Promise<EditionTexts> {
  const { blocks } = (await pandocJson(file)) as { blocks: unknown };
  const notes: string[] = [];
  const body = squeezed(pandocText(blocks, notes));
  return { body, notes };
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

const BACK = '↑';

function textOf(node: HtmlNode): string {
  return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textOf).join('');
}

function footnotesOf(node: HtmlNode): string[] {
  const isNote = node.attrs?.some(({ name, value }) => name === 'id' && value.startsWith('footnote-')) ?? false;
  if (node.nodeName === 'li' && isNote) return [squeezed(textOf(node)).replace(new RegExp(`${BACK}$`, 'u'), '')];
  return (node.childNodes ?? []).flatMap(footnotesOf);
}

/** Its raw text leaves footnotes out; as a page it lists them at the end, in the order of their marks. */
export async function mammothReading(bytes: Uint8Array): Promise<EditionTexts> {
  const buffer = Buffer.from(bytes);
  const { value: body } = await mammoth.extractRawText({ buffer });
  const { value: html } = await mammoth.convertToHtml({ buffer });
  return { body: squeezed(body), notes: footnotesOf(parse(html) as unknown as HtmlNode) };
}
