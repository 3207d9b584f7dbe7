/** The directives of this house. Everything else that looks like one is text. */

/** `:term[词]` points at a glossary entry, `:sup[2]` and `:sub[2]` raise and lower. */
export const TEXT_DIRECTIVES = ['term', 'sup', 'sub'] as const;
export type TextDirectiveName = (typeof TEXT_DIRECTIVES)[number];

/** Leaf (`::x`) and container (`:::x`) directives: none so far. */
export const BLOCK_DIRECTIVES: readonly string[] = [];

export function isTextDirective(name: string): name is TextDirectiveName {
  return TEXT_DIRECTIVES.some((known) => known === name);
}
