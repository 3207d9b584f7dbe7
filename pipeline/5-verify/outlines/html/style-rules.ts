/** Finds the rules of a style sheet that would hide text from people, or draw it as something else. */
import type { UnseenReason } from '#model/outline.ts';
import { type CssRule, declarationsOf } from './css-rules.ts';
import { attribute, hasClass, type PageElement } from './page-tree.ts';

export interface HidingRule {
  /** ancestors first; each part is a compound of tag, classes, id and attributes */
  readonly compounds: readonly Compound[];
  readonly reason: UnseenReason;
}

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
}

const FAR = /^-\d{3,}(?:px|pt|em|rem|vw|%)?/u;
const NOTHING = /^0?\.?0*(?:px|pt|em|rem|%|vw|vh)?$/u;
/** lighter text cannot be read on paper, 0 to 1 */
const LIGHTEST = 0.85;
const TINY = /^0?\.\d+p[xt]$/u;
const EDGES = ['left', 'top', 'text-indent', 'margin-left', 'right', 'margin-top', 'bottom'];
const SIZES = ['width', 'height', 'max-width', 'max-height', 'block-size', 'inline-size'];

type Values = (name: string) => string;

function isLight(colour: string): boolean {
  if (/^(?:white|transparent)\b/u.test(colour) || /^rgba?\(.*[,/]\s*0?\.?0+%?\s*\)/u.test(colour)) return true;
  const hex = /^#([0-9a-f]{3,8})$/u.exec(colour)?.[1];
  const pairs = hex && (hex.length < 6 ? [...hex].map((digit) => digit + digit) : (hex.match(/../gu) ?? []));
  const parts = pairs
    ? pairs.map((pair) => Number.parseInt(pair, 16))
    : /^rgba?\(/u.test(colour)
      ? (colour.match(/[\d.]+/gu) ?? []).map(Number)
      : [];
  const [red = 0, green = 0, blue = 0] = parts;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 > LIGHTEST;
}

function isNoSize(get: Values): boolean {
  const cut = /hidden|clip/u.test(get('overflow') || get('overflow-x') || get('overflow-y'));
  return cut && SIZES.some((name) => get(name) !== '' && NOTHING.test(get(name)));
}

/** Why text under these declarations would not be seen as it is written; null when it would. */
function reasonOf(declarations: ReadonlyMap<string, string>): UnseenReason | null {
  const get: Values = (name) => (declarations.get(name) ?? '').toLowerCase();
  if (
    get('display') === 'none' ||
    /^(?:hidden|collapse)/u.test(get('visibility')) ||
    get('content-visibility') === 'hidden'
  ) {
    return 'notDisplayed';
  }
  const opacity = /opacity\(([\d.]+)/u.exec(get('filter'))?.[1] ?? get('opacity');
  if (opacity !== '' && Number.parseFloat(opacity) < 0.15) return 'transparent';
  if (get('font-size') !== '' && (NOTHING.test(get('font-size')) || TINY.test(get('font-size')))) return 'tooSmall';
  if (/scale\w*\(\s*0?\.?0*\d?\s*[,)]/u.test(get('transform')) || /^0?\.?0+$/u.test(get('scale'))) return 'tooSmall';
  if (/^0?\.?0+$/u.test(get('zoom')) || /^-\s*\.?\d{1,}em/u.test(get('letter-spacing').replace(/^-\.0\d*em/u, ''))) {
    return 'tooSmall';
  }
  if (EDGES.some((name) => FAR.test(get(name))) || /translate\w*\([^)]*-?\d{3,}/u.test(get('transform')))
    return 'offPage';
  if (/^rect\(\s*0|^inset\(\s*(?:50|100)%|^circle\(\s*0/u.test(get('clip') || get('clip-path')) || isNoSize(get))
    return 'clipped';
  if (/override/u.test(get('unicode-bidi')) || get('direction') === 'rtl') return 'outOfOrder';
  if (/line-through/u.test(get('text-decoration') || get('text-decoration-line'))) return 'struck';
  // `content` on an element, not beside it, puts something else in its place
  if (/url\(|["']|attr\(/u.test(get('content')) || get('-webkit-text-security') !== '') return 'foreign';
  const ink = get('-webkit-text-fill-color') || get('color');
  const painted = declarations.has('background') || declarations.has('background-color');
  return ink !== '' && isLight(ink) && !painted ? 'sameColour' : null;
}

/** Of a `style` attribute. */
export function hidingReason(style: string): UnseenReason | null {
  return reasonOf(declarationsOf(style));
}

/** States that a person brings about (focus, hover) hide nothing at rest. */
const STATE = /:(?:hover|focus|active|target|checked|visited|empty|has\(|fullscreen|popover)/u;
/** drawn where nobody looks, or under colours of its own */
const ELSEWHERE = /prefers-color-scheme|forced-colors|@supports not|@page|@font-face|@keyframes/u;

/** What a pseudo-class says of an element's place is left aside: rather one too many than one too few. */
function compoundsOf(selector: string): readonly Compound[] | null {
  if (STATE.test(selector) || /::?(?:before|after|marker|placeholder|selection)/u.test(selector)) return null;
  return selector
    .replace(/::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/gu, '')
    .replace(/[>~+]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .map((part) => ({
      tag: /^[a-z][a-z0-9]*/iu.exec(part)?.[0].toLowerCase() ?? null,
      id: /#([\w-]+)/u.exec(part)?.[1] ?? null,
      classes: [...part.matchAll(/\.([\w-]+)/gu)].map((match) => match[1] ?? ''),
      attributes: [...part.matchAll(/\[([\w-]+)/gu)].map((match) => match[1] ?? ''),
    }));
}

export function hidingRules(rules: readonly CssRule[]): readonly HidingRule[] {
  return rules.flatMap(({ conditions, prelude, declarations }) => {
    if (prelude.startsWith('@') || conditions.some((condition) => ELSEWHERE.test(condition))) return [];
    const reason = reasonOf(declarations);
    if (!reason) return [];
    return prelude.split(',').flatMap((selector) => {
      const compounds = compoundsOf(selector);
      return compounds ? [{ compounds, reason }] : [];
    });
  });
}

function fits({ tag, id, classes, attributes }: Compound, element: PageElement): boolean {
  return (
    (tag === null || tag === element.tag) &&
    (id === null || id === attribute(element, 'id')) &&
    classes.every((name) => hasClass(element, name)) &&
    attributes.every((name) => attribute(element, name) !== undefined)
  );
}

/** Combinators of children and neighbours are read as a descendant's: rather one too many than one too few. */
export function ruleFits({ compounds }: HidingRule, element: PageElement): boolean {
  const last = compounds.at(-1);
  if (!last || !fits(last, element)) return false;
  let at = compounds.length - 2;
  for (let ancestor = element.parent; ancestor && at >= 0; ancestor = ancestor.parent) {
    const wanted = compounds[at];
    if (wanted && fits(wanted, ancestor)) at--;
  }
  return at < 0;
}
