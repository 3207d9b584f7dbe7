/** The front matter as it may be written: names, forms and nothing else. */
import * as z from 'zod/mini';
import { STAGES } from '#model/report.ts';
import { isDate } from './is-date.ts';

const line = z.string().check(z.refine((text) => text.trim() !== '' && !/[\r\n]/.test(text.trim())));
const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((text) => text === 'true'),
);

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const approval = z.strictObject({
  body: line,
  resolution: line,
  date: z.string().check(z.refine((text) => text.length === 10 && isDate(text))),
});

const waiver = z.strictObject({ rule: line, reason: line, text: z.nullish(line) });

/** `null` is a key without a value; it counts as not written. */
export const writtenFrontMatter = z.strictObject({
  id: z.nullish(z.string().check(z.regex(ID))),
  title: z.nullish(line),
  subtitle: z.nullish(line),
  date: z.nullish(z.string().check(z.refine(isDate))),
  organization: z.nullish(line),
  speaker: z.nullish(line),
  meeting: z.nullish(line),
  // BCP 47, its well-formedness only.
  language: z.nullish(z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
  profile: z.nullish(z.enum(['gov-work-report', 'generic'])),
  stage: z.nullish(z.enum(STAGES)),
  fragment: z.nullish(flag),
  sample: z.nullish(flag),
  approval: z.nullish(approval),
  publish_redline: z.nullish(flag),
  key_figures: z.nullish(z.array(line)),
  waivers: z.nullish(z.array(waiver)),
});

export type WrittenFrontMatter = z.output<typeof writtenFrontMatter>;

export const KEYS: readonly string[] = Object.keys(writtenFrontMatter.shape);
export const WAIVER_KEYS: readonly string[] = Object.keys(waiver.shape);
export const APPROVAL_KEYS: readonly string[] = Object.keys(approval.shape);
