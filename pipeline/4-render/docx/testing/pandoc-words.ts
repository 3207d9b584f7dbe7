/** For tests: the text of pandoc's JSON, white space removed. */

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

/** A table's description and a picture's alternative text are no text of the report. */
export function pandocWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocWords).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Node;
  if (t === 'Str') return String(c).replace(/\s/gu, '');
  if (t === 'Space' || t === 'Image') return '';
  if (t === 'Code') return String((c as unknown[])[1]).replace(/\s/gu, '');
  if (t === 'Table') return pandocWords((c as unknown[]).slice(2));
  return pandocWords(c);
}
