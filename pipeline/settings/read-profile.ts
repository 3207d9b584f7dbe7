/** templates/profiles/*.yml → Profile: every pattern compiled, an unknown key or place is an error. */
import * as z from 'zod/mini';
import { badPattern } from '#messages/settings.ts';
import { PART_PLACES, type Profile } from '#model/profile.ts';
import type { ProfileId } from '#model/report.ts';
import { parseYaml, SettingsError } from './parse.ts';
import type { ReadTemplate } from './read-look.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

const part = z.strictObject({
  id: z.string(),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  where: z.enum(PART_PLACES),
  patterns: z.array(z.string()).check(z.minLength(1)),
  missing: z.optional(z.enum(SEVERITIES)),
});

/** YAML 1.2 reads off and on as words, other readers as truth values: both are taken. */
const ruleSetting = z.pipe(
  z.transform((value) => (value === false ? 'off' : value === true ? 'on' : value)),
  z.enum([...SEVERITIES, 'off', 'on']),
);

export const profileFile = z.strictObject({
  id: z.enum(['gov-work-report', 'generic']),
  version: z.string(),
  parts: z.array(part),
  rules: z.nullish(z.record(z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/)), ruleSetting)),
});

/** @throws SettingsError where the file is missing, broken or holds a pattern that is none */
export async function readProfile(id: ProfileId, read: ReadTemplate): Promise<Profile> {
  const path = `profiles/${id}.yml`;
  return parseProfile(`templates/${path}`, await read(path));
}

export function parseProfile(file: string, text: string): Profile {
  const written = parseYaml(file, text, profileFile);
  const parts = written.parts.map(({ patterns, missing, ...rest }) => ({
    ...rest,
    patterns: patterns.map((pattern) => compile(file, rest.id, pattern)),
    missing: missing ?? null,
  }));
  return { ...written, parts, rules: written.rules ?? {} };
}

function compile(file: string, part: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'mu');
  } catch (error) {
    throw new SettingsError(badPattern(file, part, pattern, (error as Error).message));
  }
}
