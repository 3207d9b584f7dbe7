/** templates/terms/*.yml, or terms.yml beside a report → TermList: every default filled in. */
import { z } from 'zod';
import { twiceInFile } from '#messages/settings.ts';
import type { TermList } from '#model/term-list.ts';
import { parseYaml, SettingsError } from './parse.ts';

const words = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const variant = z.union([
  words.transform((form) => ({ form, replace: false, note: null })),
  z
    .strictObject({ form: words, replace: z.boolean().default(false), note: words.optional() })
    .transform(({ form, replace, note }) => ({ form, replace, note: note ?? null })),
]);

const term = z.strictObject({
  id: words,
  preferred: words,
  person: z.boolean().default(false),
  quotes: z.enum(['required', 'forbidden', 'either']).default('either'),
  variants: z.array(variant).default([]),
  members: z.strictObject({ items: z.array(words).min(2), ordered: z.boolean().default(true) }).optional(),
  not_in: z.array(words).default([]),
  valid_from: date.optional(),
  valid_to: date.optional(),
  source: words,
  severity: z.enum(['error', 'warning', 'info']).default('warning'),
});

export const termListFile = z.strictObject({ id: words, version: words, title: words, terms: z.array(term) });

/** @throws SettingsError naming file, line, key, what was found and what is allowed */
export function parseTermList(file: string, text: string): TermList {
  const { terms, ...list } = parseYaml(file, text, termListFile);
  const twice = terms.find(({ id }, index) => terms.findIndex((other) => other.id === id) < index);
  if (twice) throw new SettingsError(twiceInFile(file, twice.id));
  return {
    ...list,
    terms: terms.map(({ members, not_in, valid_from, valid_to, ...rest }) => ({
      ...rest,
      members: members ?? null,
      notIn: not_in,
      validFrom: valid_from ?? null,
      validTo: valid_to ?? null,
    })),
  };
}
