/** The Action's inputs as one typed value: names and defaults are those of action.yml (a test holds them equal). */
import type { Language } from '#announce/findings-json.ts';
import * as messages from '#messages/action.ts';
import { STAGES, type Stage } from '#model/report.ts';
import { UsageError } from '../commands/usage-error.ts';

export const MODES = ['check', 'build', 'release', 'publish', 'register', 'comment', 'site'] as const;
export type Mode = (typeof MODES)[number];

/** `token` comes from the runner alone. */
export const DEFAULTS = {
  mode: 'check',
  files: '',
  output: 'dist',
  stage: '',
  language: 'zh',
  base: '',
  drafts: 'upload',
  comment: 'false',
  tag: '',
  'accept-substitutes': 'false',
  without: '',
  'site-url': '',
  'font-registry': 'https://registry.npmjs.org',
  token: '',
} as const;
export type InputName = keyof typeof DEFAULTS;

export interface Inputs {
  readonly mode: Mode;
  /** one path per line; none: all of source/*&#47;report.md */
  readonly files: readonly string[];
  readonly output: string;
  /** only reports of this stage may go on; null: any */
  readonly stage: Stage | null;
  readonly language: Language;
  /** a git revision; null: what the event says */
  readonly base: string | null;
  readonly drafts: 'upload' | 'none';
  readonly comment: boolean;
  /** null: what the run's ref says */
  readonly tag: string | null;
  readonly acceptSubstitutes: boolean;
  /** readers of the PDF that a release may do without, by name */
  readonly without: readonly string[];
  readonly siteUrl: string | null;
  readonly fontRegistry: string;
  /** null: without GitHub */
  readonly token: string | null;
}

/** @throws UsageError for a value that is none of the allowed ones */
function oneOf<T extends string>(name: InputName, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(messages.inputNotAllowed(name, value, allowed.join(', ')));
  return found;
}

/** @throws UsageError */
function address(name: InputName, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) throw new UsageError(messages.inputNotAddress(name, value));
  return value.replace(/\/+$/u, '');
}

/** @param read gives what was written for an input, '' for nothing. @throws UsageError for a value that is not allowed */
export function parseInputs(read: (name: InputName) => string): Inputs {
  const written = (name: InputName): string => read(name).trim() || DEFAULTS[name];
  const yes = (name: InputName): boolean => oneOf(name, written(name), ['true', 'false']) === 'true';
  const stage = written('stage');
  const files = read('files').split('\n');
  return {
    mode: oneOf('mode', written('mode'), MODES),
    files: files.map((line) => line.trim()).filter(Boolean),
    output: written('output'),
    stage: stage === '' ? null : oneOf('stage', stage, STAGES),
    language: oneOf('language', written('language'), ['zh', 'en']),
    base: written('base') || null,
    drafts: oneOf('drafts', written('drafts'), ['upload', 'none']),
    comment: yes('comment'),
    tag: written('tag') || null,
    acceptSubstitutes: yes('accept-substitutes'),
    without: written('without')
      .split(/[\s,]+/u)
      .filter(Boolean),
    siteUrl: written('site-url') === '' ? null : address('site-url', written('site-url')),
    fontRegistry: address('font-registry', written('font-registry')),
    token: written('token') || null,
  };
}
