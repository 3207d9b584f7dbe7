/** The elements and attributes that an edition is written with: what else stands in a page is not of its maker. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const TAGS = words(`html head body title meta link style script main header footer section nav div p span a br hr
  h1 h2 h3 h4 h5 h6 hgroup ol ul li dl dt dd table caption thead tbody tr th td figure figcaption img svg path text desc
  blockquote pre code strong em del sub sup small b data time`);
/** for the reader's tools, never in the text */
const FURNITURE_TAGS = words('label input button q');

const ATTRIBUTES = words(`id class lang href role aria-label aria-labelledby scope alt src width height value data-unit
  data-label data-language data-look tabindex viewbox viewBox x y d font-size text-anchor stroke-width stroke-dasharray`);
const FURNITURE_ATTRIBUTES = words(`data-furniture type datetime download data-citation data-copied data-by-hand`);
const HEAD = words('head title meta link style script');

/** These hide by their own hand, and are told with that reason. */
const TOLD_ELSEWHERE = words('hidden style');
const NAMED_ROLES = words('group region');
const MARKS = words('doc-noteref doc-backlink');

export interface Written {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly furniture: boolean;
  /** of the element, white space removed: asked for where a label stands for it */
  text(): string;
}

/** What is strange in an element; null where nothing is. */
export function foreignPart({ tag, attributes, furniture, text }: Written): string | null {
  if (HEAD.has(tag)) return null;
  if (!TAGS.has(tag) && !(furniture && FURNITURE_TAGS.has(tag))) return `<${tag}>`;
  // the one field that there is says nothing, and the page's own parts show no pictures
  const field = tag === 'input' && (attributes.get('type') !== 'checkbox' || attributes.has('value'));
  if (field || (furniture && tag === 'img')) return `<${tag}>`;
  for (const [name, value] of attributes) {
    if (TOLD_ELSEWHERE.has(name) || ATTRIBUTES.has(name)) continue;
    if (!furniture || !FURNITURE_ATTRIBUTES.has(name)) return `${name}="${value}"`;
  }
  return foreignLabel(tag, attributes, text);
}

const numbersIn = (text: string): readonly string[] => text.match(/[\d０-９]+(?:\.\d+)?/gu) ?? [];

/** A label is read instead of what is seen: on a mark it must hold the mark, on a box it may tell no numbers. */
function foreignLabel(tag: string, attributes: ReadonlyMap<string, string>, text: () => string): string | null {
  const label = attributes.get('aria-label');
  if (label === undefined) return null;
  const role = attributes.get('role') ?? '';
  const isMark =
    tag === 'a' && (MARKS.has(role) || (attributes.get('class') ?? '').split(/\s+/u).includes('term-mark'));
  const bare = label.replace(/\s+/gu, '');
  const fits = isMark ? bare.includes(text()) : NAMED_ROLES.has(role) && numbersIn(bare).length === 0;
  return fits ? null : `aria-label="${label}"`;
}
