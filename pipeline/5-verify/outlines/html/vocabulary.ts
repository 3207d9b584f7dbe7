/** The elements and attributes that an edition is written with: what else stands in a page is not of its maker. */
import { squeeze } from '../squeeze.ts';
import { attribute, deepText, hasClass, type Page, type PageElement } from './page-tree.ts';

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

/** What is strange in an element; null where nothing is. */
export function foreignPart(page: Page, element: PageElement, furniture: boolean): string | null {
  const { tag, attributes } = element;
  if (HEAD.has(tag)) return null;
  if (!TAGS.has(tag) && !(furniture && FURNITURE_TAGS.has(tag))) return `<${tag}>`;
  // the one field that there is says nothing, and the page's own parts show no pictures
  const field =
    tag === 'input' && (attribute(element, 'type') !== 'checkbox' || attribute(element, 'value') !== undefined);
  if (field || (furniture && tag === 'img')) return `<${tag}>`;
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? '';
    if (TOLD_ELSEWHERE.has(name) || ATTRIBUTES.has(name)) continue;
    if (!furniture || !FURNITURE_ATTRIBUTES.has(name)) return `${name}="${attributes[i + 1]}"`;
  }
  return foreignLabel(page, element);
}

const numbersIn = (text: string): readonly string[] => text.match(/[\d０-９]+(?:\.\d+)?/gu) ?? [];

/** A label is read instead of what is seen: on a mark it must hold the mark, on a box it may tell no numbers. */
function foreignLabel(page: Page, element: PageElement): string | null {
  const label = attribute(element, 'aria-label');
  if (label === undefined) return null;
  const role = attribute(element, 'role') ?? '';
  const isMark = element.tag === 'a' && (MARKS.has(role) || hasClass(element, 'term-mark'));
  const bare = label.replace(/\s+/gu, '');
  const fits = isMark
    ? bare.includes(squeeze(deepText(page, element)))
    : NAMED_ROLES.has(role) && numbersIn(bare).length === 0;
  return fits ? null : `aria-label="${label}"`;
}
