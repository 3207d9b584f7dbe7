/** The elements that a plain page is written with: where each may stand and what it may hold. */

/**
 * What an element holds. The content model is narrower than HTML's: wherever the standard's algorithm (HTML, 13.2.6) would close,
 * open or move an element by itself, the inner one has no place here.
 */
type Content =
  /** blocks, phrases and text */
  | 'flow'
  /** phrases and text: a block would end a paragraph, or a heading */
  | 'phrases'
  | 'text'
  /** up to its own end tag, signs and all */
  | 'raw'
  | 'nothing'
  | 'shapes'
  // these hold no text but white space
  | 'page'
  | 'head'
  | 'items'
  | 'entries'
  | 'table'
  | 'rows'
  | 'cells';

export interface Kind {
  readonly tag: string;
  readonly endTag: string;
  /** the content that it is a part of */
  readonly partOf: Content;
  readonly holds: Content;
}

const WORDS: readonly (readonly [tags: string, partOf: Content, holds: Content])[] = [
  ['body', 'page', 'flow'],
  ['meta link', 'head', 'nothing'],
  ['title', 'head', 'text'],
  ['style', 'head', 'raw'],
  ['script', 'flow', 'raw'],
  ['main header footer section nav div hgroup figure figcaption blockquote', 'flow', 'flow'],
  ['p h1 h2 h3 h4 h5 h6 pre', 'flow', 'phrases'],
  ['hr', 'flow', 'nothing'],
  ['ol ul', 'flow', 'items'],
  ['li', 'items', 'flow'],
  ['dl', 'flow', 'entries'],
  ['dt dd', 'entries', 'flow'],
  ['table', 'flow', 'table'],
  ['caption', 'table', 'flow'],
  ['thead tbody', 'table', 'rows'],
  ['tr', 'rows', 'cells'],
  ['th td', 'cells', 'flow'],
  ['a span strong em del sub sup small b code data time label q', 'phrases', 'phrases'],
  ['button', 'phrases', 'text'],
  ['br img input', 'phrases', 'nothing'],
  ['svg', 'flow', 'shapes'],
  ['path text desc', 'shapes', 'text'],
];

const kind = (tag: string, partOf: Content, holds: Content): Kind => ({ tag, endTag: `</${tag}>`, partOf, holds });

export const HTML: Kind = kind('html', 'nothing', 'page');
export const HEAD: Kind = kind('head', 'nothing', 'head');

const KINDS: ReadonlyMap<string, Kind> = new Map(
  WORDS.flatMap(([tags, partOf, holds]) => tags.split(' ').map((tag) => [tag, kind(tag, partOf, holds)])),
);

/** A term and what is said of it, held together. */
const GROUP: Kind = kind('div', 'entries', 'entries');

/** null where such an element has no place in this content. */
export function kindIn(holds: Content, tag: string): Kind | null {
  const found = KINDS.get(tag);
  if (!found) return null;
  if (found.partOf === holds || (found.partOf === 'phrases' && holds === 'flow')) return found;
  return holds === 'entries' && tag === 'div' ? GROUP : null;
}

const ANY_TEXT: ReadonlySet<Content> = new Set(['flow', 'phrases', 'text', 'shapes']);

export const holdsText = ({ holds }: Kind): boolean => ANY_TEXT.has(holds);

/** Of elements of SVG: names that the standard (13.2.6.1) spells as they are written. */
export const SHAPE_ATTRIBUTES: ReadonlySet<string> = new Set(
  `id class role width height d x y font-size text-anchor stroke-width stroke-dasharray aria-label aria-labelledby
  viewBox`.split(/\s+/u),
);
