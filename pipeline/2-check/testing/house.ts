/** What a house supplies, for tests: the profile that ships, and the term list on a rule's page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '#model/profile.ts';
import type { ProfileId } from '#model/report.ts';
import type { TermList } from '#model/term-list.ts';
import { parseProfile } from '#settings/read-profile.ts';
import { parseTermList } from '#settings/read-term-list.ts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');

export function shippedProfile(id: ProfileId): Profile {
  const path = join(TEMPLATES, 'profiles', `${id}.yml`);
  return parseProfile(path, readFileSync(path, 'utf8'));
}

/** The ```yaml of a page's Options: the list with which its examples are read. */
export function termsOfPage(page: string): readonly TermList[] {
  const list = /^## Options$[\s\S]*?^```yaml\n([\s\S]*?)^```$/m.exec(page.replaceAll('\r\n', '\n'))?.[1];
  return list === undefined ? [] : [parseTermList('terms.yml', list)];
}
