/** The directives of this house. Everything else that looks like one is text. */

/** `:term[词]` points at a glossary entry, `:sup[2]` and `:sub[2]` raise and lower. */
export const TEXT_DIRECTIVES = ['term', 'sup', 'sub'] as const;
export type TextDirectiveName = (typeof TEXT_DIRECTIVES)[number];

/** `:::chart` around a table; `::x`, which holds nothing, is none so far. */
export const BLOCK_DIRECTIVES = ['chart'] as const;

export function isTextDirective(name: string): name is TextDirectiveName {
  return TEXT_DIRECTIVES.some((known) => known === name);
}
