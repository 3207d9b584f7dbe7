/** The words that a template prints: every one of them, and no others. */
import * as z from 'zod/mini';
import { FORMATS } from '#model/edition.ts';
import type { LookTexts } from '#model/look.ts';
import { STAGES } from '#model/report.ts';

/** A word that the model knows and this list does not is an error of the compiler. */
const words = {
  contents: z.string(),
  notes: z.string(),
  keyFigures: z.string(),
  skipLink: z.string(),
  note: z.string(),
  backToText: z.string(),
  downloads: z.string(),
  uncommitted: z.string(),
  edition: z.string(),
  checksum: z.string(),
  howToVerify: z.string(),
  disclaimer: z.string(),
  table: z.string(),
  missingPicture: z.string(),
  sample: z.string(),
  stages: z.record(z.enum(STAGES), z.string()),
  meetingLine: z.string(),
  dateLine: z.string(),
  yearAndStage: z.string(),
  formats: z.record(z.enum(FORMATS), z.string()),
  term: z.string(),
  tableBox: z.string(),
  stageLabel: z.string(),
  dateLabel: z.string(),
  commitLabel: z.string(),
  madeBy: z.string(),
  tools: z.string(),
  largeText: z.string(),
  citeCommand: z.string(),
  citation: z.string(),
  citationCopied: z.string(),
  citationByHand: z.string(),
} satisfies Record<keyof LookTexts, z.ZodMiniType>;

export const lookTexts = z.strictObject(words);
