/** templates/terms/*.yml, or terms.yml beside a report → TermList: every default filled in. */
import * as z from 'zod/mini';
import { twiceInFile } from '#messages/settings.ts';
import type { TermList } from '#model/term-list.ts';
import { parseYaml, SettingsError } from './parse.ts';

const words = z.string().check(z.trim(), z.minLength(1));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const variant = z.union([
  z.pipe(
    words,
    z.transform((form) => ({ form, replace: false, note: null })),
  ),
  z.pipe(
    z.strictObject({ form: words, replace: z._default(z.boolean(), false), note: z.optional(words) }),
    z.transform(({ form, replace, note }) => ({ form, replace, note: note ?? null })),
  ),
]);

const term = z.strictObject({
  id: words,
  preferred: words,
  person: z._default(z.boolean(), false),
  quotes: z._default(z.enum(['required', 'forbidden', 'either']), 'either'),
  variants: z._default(z.array(variant), []),
  members: z.optional(
    z.strictObject({ items: z.array(words).check(z.minLength(2)), ordered: z._default(z.boolean(), true) }),
  ),
  not_in: z._default(z.array(words), []),
  valid_from: z.optional(date),
  valid_to: z.optional(date),
  source: words,
  severity: z._default(z.enum(['error', 'warning', 'info']), 'warning'),
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
