/** Takes a style sheet apart into its rules, each with the conditions that it stands under. */

export interface CssRule {
  /** `@media print`, `@page :left`, outermost first */
  readonly conditions: readonly string[];
  /** a selector list, or what stands before the brace */
  readonly prelude: string;
  /** names in lower case, the last of a name wins */
  readonly declarations: ReadonlyMap<string, string>;
}

/** Semicolons and braces in strings part nothing. */
const PART = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{};]/gu;

export function declarationsOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const declaration of text.match(/(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^;"'])+/gu) ?? []) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).replace(/!important/u, '');
    values.set(name.startsWith('--') ? name : name.toLowerCase(), value.trim());
  }
  return values;
}

interface Open {
  readonly prelude: string;
  own: string;
}

/** Declarations of a rule that holds other rules are its own, too. */
export function cssRules(css: string): readonly CssRule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  const rules: CssRule[] = [];
  const open: Open[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(PART)) {
    if (mark.length > 1) continue;
    const piece = text.slice(from, index);
    from = index + 1;
    const inner = open.at(-1);
    if (mark === '{') open.push({ prelude: piece.trim(), own: '' });
    else if (inner) inner.own += `${piece};`;
    if (mark !== '}' || !inner) continue;
    open.pop();
    const conditions = open.map(({ prelude }) => prelude);
    rules.push({ conditions, prelude: inner.prelude, declarations: declarationsOf(inner.own) });
  }
  return rules;
}
