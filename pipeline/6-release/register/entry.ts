/** One line of the register: what happened to an edition. Entries are only ever added. */
import * as z from 'zod/mini';

const number = z.int().check(z.minimum(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const sha512 = z.string().check(z.regex(/^[0-9a-f]{128}$/u));
const hash = z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u));
const words = z.string().check(z.trim(), z.minLength(1));

/** The number is taken before the edition is made, and never given again. No date of the clock: this entry goes into the edition. */
const reserved = z.strictObject({
  kind: z.literal('reserved'),
  number,
  stage: z.enum(['consultation', 'submission', 'deliberation', 'revision', 'published']),
  commit: hash,
  tree: hash,
  /** digest of all that the edition is made from: the report's folder without the register, templates, lockfile, engine */
  inputs: sha256,
  source: sha256,
  /** of the report (when it was given) and of its approval */
  dates: z.strictObject({ delivered: z.nullable(z.string()), approved: z.nullable(day) }),
  supersedes: z.nullable(number),
  /** someone agreed to the stand-in fonts by name of this edition */
  substitutesAccepted: z.boolean(),
  /** other programs that judge this edition, by name; version null: not there, and someone agreed to do without */
  judges: z.array(z.strictObject({ name: words, version: z.nullable(words) })),
});

const completed = z.strictObject({
  kind: z.literal('completed'),
  number,
  /** the day on which it was entered */
  date: day,
  /** the day on which it was published; null for an edition of an earlier stage */
  published: z.nullable(day),
  /** of manifest.json */
  manifest: sha512,
  files: z.record(z.string(), sha256),
});

/** 撤回: the record stays. */
const withdrawn = z.strictObject({ kind: z.literal('withdrawn'), number, date: day, reason: words });

/** 更正: what this edition printed, what it should be, and why; `by` is the edition that has it right, if there is one. */
const corrected = z.strictObject({
  kind: z.literal('corrected'),
  number,
  date: day,
  by: z.nullable(number),
  corrections: z
    .array(z.strictObject({ place: words, old: z.string(), new: z.string(), reason: words }))
    .check(z.minLength(1)),
});

export const happening = z.discriminatedUnion('kind', [reserved, completed, withdrawn, corrected]);
export type Happening = z.infer<typeof happening>;
export type Judge = Reserved['judges'][number];
export type Reserved = z.infer<typeof reserved>;
export type Completed = z.infer<typeof completed>;
export type Withdrawn = z.infer<typeof withdrawn>;
export type Corrected = z.infer<typeof corrected>;

export const registerFile = z.strictObject({
  version: z.literal(1),
  report: z.string(),
  entries: z.array(
    z.strictObject({
      /** of the entry before, '' for the first */
      previous: z.union([sha256, z.literal('')]),
      happened: happening,
      /** SHA-256 over the canonical JSON of {happened, previous} */
      hash: sha256,
    }),
  ),
});
export type Register = z.infer<typeof registerFile>;
export type RegisterEntry = Register['entries'][number];
