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
  'lock-not-accepted',
  'waivers-without-reason',
  'fonts-substituted',
  'reader-missing',
] as const;

export interface Refused {
  readonly reason: (typeof REASONS)[number];
  readonly message: Bilingual;
  readonly place: Place;
}

/** A draft for consultation may go out with figures that nobody acknowledged yet; from `submission` on no edition may. */
const LOCK_RULES: ReadonlySet<string> = new Set([
  'figures/no-lock',
  'figures/broken-lock',
  'figures/changed-since-lock',
]);

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
  'lock-not-accepted': ({ front, findings, file }) => {
    const open = findings.some(({ rule }) => LOCK_RULES.has(rule));
    return front.stage !== 'consultation' && open ? [messages.lockNotAccepted(file)] : [];
  },
  'waivers-without-reason': ({ findings, waived }) => {
    const bare = findings.filter(({ rule }) => rule === 'waivers/without-reason').length;
    const blank = waived.filter(({ waiver }) => !/[\p{L}\p{N}]/u.test(waiver.reason)).length;
    return bare + blank > 0 ? [messages.waiversWithoutReason(bare + blank)] : [];
  },
  'fonts-substituted': ({ substitutes, acceptSubstitutes }) =>
    substitutes.length > 0 && !acceptSubstitutes ? [messages.fontsSubstituted(substitutes)] : [],
  'reader-missing': ({ missingReaders, without }) =>
    missingReaders.filter((name) => !without.includes(name)).map(messages.readerMissing),
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
