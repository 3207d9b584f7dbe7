/** Which kind of template a file is, by its place: `templates/looks/gongwen.yml` is one of the looks. */

export const TEMPLATE_KINDS = ['looks', 'profiles', 'terms', 'settings'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** @param file with slashes or backslashes; null where it lies elsewhere */
export function templateKind(file: string): TemplateKind | null {
  const found = /(?:^|[\\/])templates[\\/](?:(looks|profiles|terms)[\\/][^\\/]+|(settings))\.yml$/u.exec(file);
  return TEMPLATE_KINDS.find((kind) => kind === found?.[1] || kind === found?.[2]) ?? null;
}
