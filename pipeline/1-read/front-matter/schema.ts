/** The front matter as it may be written: names, forms and nothing else. */
import { z } from 'zod';
import { STAGES } from '#model/report.ts';
import { isDate } from './is-date.ts';

const line = z.string().refine((text) => text.trim() !== '' && !/[\r\n]/.test(text.trim()));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const approval = z.strictObject({
  body: line,
  resolution: line,
  date: z.string().refine((text) => text.length === 10 && isDate(text)),
});

const waiver = z.strictObject({ rule: line, reason: line, text: line.nullish() });

/** `null` is a key without a value; it counts as not written. */
export const writtenFrontMatter = z.strictObject({
  id: z.string().regex(ID).nullish(),
  title: line.nullish(),
  subtitle: line.nullish(),
  date: z.string().refine(isDate).nullish(),
  organization: line.nullish(),
  speaker: line.nullish(),
  meeting: line.nullish(),
  // BCP 47, its well-formedness only.
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .nullish(),
  profile: z.enum(['gov-work-report', 'generic']).nullish(),
  stage: z.enum(STAGES).nullish(),
  fragment: flag.nullish(),
  sample: flag.nullish(),
  approval: approval.nullish(),
  publish_redline: flag.nullish(),
  key_figures: z.array(line).nullish(),
  waivers: z.array(waiver).nullish(),
});

export type WrittenFrontMatter = z.output<typeof writtenFrontMatter>;

export const KEYS: readonly string[] = Object.keys(writtenFrontMatter.shape);
export const WAIVER_KEYS: readonly string[] = Object.keys(waiver.shape);
export const APPROVAL_KEYS: readonly string[] = Object.keys(approval.shape);
