/** Parses YAML once into a typed value, or says in one line what is wrong where. */
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { badSetting, badYaml, issueExpected, issueOneOf, issueUnknownKeys } from '#messages/settings.ts';
import type { Bilingual } from '#model/finding.ts';
import { KNOWN_TEMPLATES } from './known-templates.ts';
import { templateKind } from './template-kind.ts';

/** zod/mini brings no words of its own; compiling a validator for one value costs more than it saves */
const inEnglish = { error: en().localeError, jitless: true };

/** Carries a message for people: the caller prints it and exits with 2. */
export class SettingsError extends Error {
  readonly bilingual: Bilingual;
  constructor(bilingual: Bilingual) {
    super(bilingual.en);
    this.bilingual = bilingual;
  }
}

/** @throws SettingsError naming file, line, key, what was found and what is allowed */
export function parseYaml<T>(file: string, text: string, schema: z.ZodMiniType<T>): T {
  const known = KNOWN_TEMPLATES.get(text);
  // the schema of its kind accepted this very text when the bundle was made
  return known && known.kind === templateKind(file) ? (known.value as T) : parseText(file, text, schema);
}

function parseText<T>(file: string, text: string, schema: z.ZodMiniType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw new SettingsError(badYaml(file, lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0] ?? ''));
  const result = schema.safeParse(document.toJS(), inEnglish);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  // an unknown key is reported at its parent: its own line is where its value stands
  const inner = issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
  const node = document.getIn(inner, true) as { range?: [number, number, number] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0]).line : 1;
  throw new SettingsError(badSetting(file, line, path.join('.'), issue ? describeIssue(issue) : same('')));
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** zod's issue in both languages; what has no words of its own keeps zod's English ones. */
function describeIssue(issue: z.core.$ZodIssue): Bilingual {
  if (issue.code === 'unrecognized_keys') return issueUnknownKeys(issue.keys.join(', '));
  if (issue.code === 'invalid_value') return issueOneOf(issue.values.map(String).join(', '));
  if (issue.code === 'invalid_type') return issueExpected(issue.expected);
  return same(issue.message);
}
