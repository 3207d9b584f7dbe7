/** Finds the rules of a style sheet that would hide text from people on every screen. */
import type { UnseenReason } from '#model/outline.ts';

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

/** What the matcher needs of an element. */
export interface Styled {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Styled | null;
}

const WHITE = /^(?:white|transparent|#fff(?:fff)?|rgba?\(\s*255[\s,]+255[\s,]+255|rgba?\(.*[,/]\s*0?\.?0+\s*\))/u;
const FAR = /^-\d{3,}(?:px|pt|em|rem|vw|%)?/u;
const NOTHING = /^0?\.?0*(?:px|pt|em|rem|%)?$/u;

/** Why text under these declarations would not be seen; null when it would. */
export function hidingReason(declarations: string): UnseenReason | null {
  const values = new Map<string, string>();
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!important/u, '');
    values.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  const get = (name: string): string => values.get(name) ?? '';
  if (get('display') === 'none' || get('visibility') === 'hidden' || get('content-visibility') === 'hidden') {
    return 'notDisplayed';
  }
  if (values.has('opacity') && Number(get('opacity')) < 0.15) return 'transparent';
  if (values.has('font-size') && (NOTHING.test(get('font-size')) || /^0?\.\d+p[xt]$/u.test(get('font-size')))) {
    return 'tooSmall';
  }
  if (['left', 'top', 'text-indent', 'margin-left', 'right'].some((name) => FAR.test(get(name)))) return 'offPage';
  if (/^rect\(\s*0|^inset\(\s*(?:50|100)%/u.test(get('clip') || get('clip-path'))) return 'clipped';
  return WHITE.test(get('color')) && !values.has('background') && !values.has('background-color') ? 'sameColour' : null;
}

/** Pseudo-classes speak of states (focus, hover): a selector with one is left aside. */
function compoundsOf(selector: string): readonly Compound[] | null {
  if (selector.includes(':') || /[~+]/u.test(selector.replace(/\[[^\]]*\]/gu, ''))) return null;
  return selector
    .replace(/>/gu, ' ')
    .trim()
    .split(/\s+/u)
    .map((part) => ({
      tag: /^[a-z][a-z0-9]*/iu.exec(part)?.[0].toLowerCase() ?? null,
      id: /#([\w-]+)/u.exec(part)?.[1] ?? null,
      classes: [...part.matchAll(/\.([\w-]+)/gu)].map((match) => match[1] ?? ''),
      attributes: [...part.matchAll(/\[([\w-]+)/gu)].map((match) => match[1] ?? ''),
    }));
}

/** Top-level rules and those for screens; a rule for print or for a colour scheme hides nothing in general. */
export function hidingRules(css: string): readonly HidingRule[] {
  const rules: HidingRule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  let skipUntil = 0;
  let depth = 0;
  for (const match of text.matchAll(/([^{}]*)([{}])/gu)) {
    const [, before = '', brace] = match;
    if (brace === '}') {
      depth--;
      if (depth < skipUntil) skipUntil = 0;
      continue;
    }
    depth++;
    const prelude = before.slice(before.lastIndexOf(';') + 1).trim();
    if (prelude.startsWith('@') && !/^@media\s+screen\s*$/u.test(prelude) && skipUntil === 0) skipUntil = depth;
    if (skipUntil > 0 || prelude.startsWith('@')) continue;
    const open = match.index + match[0].length;
    const reason = hidingReason(text.slice(open, text.indexOf('}', open)));
    if (!reason) continue;
    for (const selector of prelude.split(',')) {
      const compounds = compoundsOf(selector);
      if (compounds) rules.push({ compounds, reason });
    }
  }
  return rules;
}

function fits({ tag, id, classes, attributes }: Compound, element: Styled): boolean {
  const own = (element.attributes.get('class') ?? '').split(/\s+/u);
  return (
    (tag === null || tag === element.tag) &&
    (id === null || id === element.attributes.get('id')) &&
    classes.every((name) => own.includes(name)) &&
    attributes.every((name) => element.attributes.has(name))
  );
}

/** A child combinator is read as a descendant's: rather one too many than one too few. */
export function ruleFits({ compounds }: HidingRule, element: Styled): boolean {
  const last = compounds.at(-1);
  if (!last || !fits(last, element)) return false;
  let at = compounds.length - 2;
  for (let ancestor = element.parent; ancestor && at >= 0; ancestor = ancestor.parent) {
    const wanted = compounds[at];
    if (wanted && fits(wanted, ancestor)) at--;
  }
  return at < 0;
}
