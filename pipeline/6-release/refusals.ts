/** Why an official edition may not be made: every reason at once, each with its place in the report. */
import * as messages from '#messages/release.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { ReleaseAsked } from './release-asked.ts';

export const REASONS = [
  'no-commit',
  'dirty-tree',
  'stage-differs',
  'sample',
  'not-approved',
  'front-matter-missing',
  'findings-left',
  'fonts-substituted',
] as const;

export interface Refused {
  readonly reason: (typeof REASONS)[number];
  readonly message: Bilingual;
  readonly place: Place;
}

type Judge = (asked: ReleaseAsked) => readonly Bilingual[];

const JUDGES: Readonly<Record<(typeof REASONS)[number], Judge>> = {
  'no-commit': ({ state }) => (state ? [] : [messages.noCommit]),
  'dirty-tree': ({ state }) => (state?.changes.length ? [messages.dirtyTree(state.changes)] : []),
  'stage-differs': ({ stage, front }) =>
    stage !== null && stage !== front.stage ? [messages.stageDiffers(stage, front.stage)] : [],
  sample: ({ front }) => (front.sample ? [messages.sampleRefused] : []),
  'not-approved': ({ front, stage }) =>
    (stage ?? front.stage) === 'published' && front.approval === null ? [messages.notApproved] : [],
  'front-matter-missing': ({ front, title }) => {
    const missing = [
      ...(title.text.trim() === '' ? ['title'] : []),
      ...(front.date === null ? ['date'] : []),
      ...(front.organization === null ? ['organization'] : []),
    ];
    return missing.map(messages.frontMatterMissing);
  },
  'findings-left': ({ findings }) => {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return errors > 0 ? [messages.findingsLeft(errors)] : [];
  },
  'fonts-substituted': ({ substitutes, acceptSubstitutes }) =>
    substitutes.length > 0 && !acceptSubstitutes ? [messages.fontsSubstituted(substitutes)] : [],
};

/** Where the key that a reason speaks of stands in the front matter. */
const KEYS: Readonly<Partial<Record<(typeof REASONS)[number], string>>> = {
  'stage-differs': 'stage',
  sample: 'sample',
};

export function refusalsOf(asked: ReleaseAsked): readonly Refused[] {
  return REASONS.flatMap((reason) =>
    JUDGES[reason](asked).map((message) => ({
      reason,
      message,
      place: asked.front.places[KEYS[reason] ?? ''] ?? asked.title.place,
    })),
  );
}
