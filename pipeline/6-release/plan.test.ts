/** A plan is data: the next number, the reservation, and every reason against it at once. */
import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '#model/finding.ts';
import type { FrontMatter } from '#model/report.ts';
import type { WaivedFinding } from '#model/waiver.ts';
import { planRelease } from './plan.ts';
import { append, emptyRegister } from './register/register.ts';
import type { ReleaseAsked } from './release-asked.ts';
import { completion, hashText, reservation } from './testing/small-edition.ts';

const place = { file: 'r.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const FRONT: FrontMatter = {
  id: 'brief',
  subtitle: null,
  date: '2024-01-09',
  organization: '某市某区统计局',
  speaker: null,
  meeting: null,
  language: 'zh-CN',
  profile: 'generic',
  stage: 'published',
  fragment: false,
  sample: false,
  approval: { body: '某区人大', resolution: '关于报告的决议', date: '2024-01-12' },
  publishRedline: false,
  keyFigures: [],
  places: {},
};
const GOOD: ReleaseAsked = {
  file: 'r.md',
  front: FRONT,
  title: { text: '年度简报', place },
  stage: 'published',
  state: { commit: 'c'.repeat(40), tree: 'd'.repeat(40), changes: [] },
  register: emptyRegister('brief'),
  inputs: hashText('inputs'),
  source: hashText('source'),
  findings: [],
  waived: [],
  judges: [{ name: 'pdfjs', version: '5.6.205' }],
  missingReaders: [],
  without: [],
  substitutes: [],
  acceptSubstitutes: false,
  epochSeconds: 1_704_758_400,
};

const finding = (rule: string, severity: Severity): Finding => ({ rule, severity, message: { zh: '', en: '' }, place });
const waived = (reason: string): WaivedFinding => ({
  finding: finding('a/b', 'warning'),
  waiver: { rule: 'a/b', reason, place, covers: null, text: null },
});
const front = (more: Partial<FrontMatter>) => ({ front: { ...FRONT, ...more } });
const reasons = (more: Partial<ReleaseAsked>) => planRelease({ ...GOOD, ...more }).refusals.map(({ reason }) => reason);

test('the first edition of a report', () => {
  const plan = planRelease(GOOD);
  expect(plan).toMatchObject({ number: 1, folder: 'brief-e01', tag: 'brief/e01', step: 'make', refusals: [] });
  expect(plan.reservation).toMatchObject({ number: 1, dates: { delivered: '2024-01-09', approved: '2024-01-12' } });
});

describe('refused', () => {
  test.each<[string, Partial<ReleaseAsked>]>([
    ['no-commit', { state: null }],
    ['dirty-tree', { state: { commit: 'c', tree: 'd', changes: ['templates/settings.yml'] } }],
    ['stage-differs', { stage: 'revision' }],
    ['sample', front({ sample: true })],
    ['not-approved', front({ approval: null })],
    ['front-matter-missing', front({ date: null })],
    ['front-matter-missing', front({ organization: null })],
    ['front-matter-missing', { title: { text: ' ', place } }],
    ['findings-left', { findings: [finding('a/b', 'error')] }],
    ['lock-not-accepted', { findings: [finding('figures/no-lock', 'warning')] }],
    ['lock-not-accepted', { findings: [finding('figures/changed-since-lock', 'warning')] }],
    ['lock-not-accepted', { findings: [finding('figures/broken-lock', 'warning')] }],
    ['waivers-without-reason', { findings: [finding('waivers/without-reason', 'warning')] }],
    ['waivers-without-reason', { waived: [waived('……')] }],
    ['fonts-substituted', { substitutes: ['Noto Serif SC Black (title)'] }],
    ['reader-missing', { missingReaders: ['pdftotext'] }],
    ['reader-missing', { missingReaders: ['pdftotext', 'pdfjs'], without: ['pdftotext'] }],
  ])('%s', (reason, more) => {
    expect(reasons(more)).toEqual([reason]);
  });

  test('every reason at once', () => {
    expect(reasons({ state: null, ...front({ sample: true, approval: null, organization: null }) })).toEqual([
      'no-commit',
      'sample',
      'not-approved',
      'front-matter-missing',
    ]);
  });

  test('not for warnings, nor an approval that an earlier stage does not need', () => {
    const findings = [finding('a/b', 'warning')];
    const more = { findings, waived: [waived('沿用上年口径')], missingReaders: ['pdftotext'], without: ['pdftotext'] };
    expect(reasons({ ...more, stage: null, ...front({ stage: 'deliberation', approval: null }) })).toEqual([]);
  });

  test('not for figures that a draft for consultation changed since its lock', () => {
    const findings = [finding('figures/changed-since-lock', 'warning')];
    expect(reasons({ findings, stage: null, ...front({ stage: 'consultation' }) })).toEqual([]);
  });
});

describe('with editions before', () => {
  const inputs = hashText('inputs');
  const reserved = append(
    emptyRegister('brief'),
    reservation(1, { inputs, stage: 'published', substitutesAccepted: true }),
    hashText,
  );
  const completed = append(reserved, completion(1), hashText);

  test('a reservation for the same inputs goes on under its number and with its consent', () => {
    const plan = planRelease({ ...GOOD, register: reserved, substitutes: ['x'] });
    expect(plan).toMatchObject({ step: 'resume', number: 1, refusals: [] });
    expect(plan.reservation).toEqual(reserved.entries[0]?.happened);
  });

  test('the same inputs are not released twice', () => {
    expect(planRelease({ ...GOOD, register: completed })).toMatchObject({ step: 'done', number: 1 });
  });

  test('begun with other judges, it gets a new number; completed, it stays what it is', () => {
    const judges = [{ name: 'pdfjs', version: '9' }];
    expect(planRelease({ ...GOOD, judges, register: reserved })).toMatchObject({ step: 'make', number: 2 });
    expect(planRelease({ ...GOOD, judges, register: completed })).toMatchObject({ step: 'done', number: 1 });
  });

  test('a reader that is done without stands in the reservation', () => {
    const plan = planRelease({ ...GOOD, missingReaders: ['pdftotext'], without: ['pdftotext'] });
    expect(plan.reservation?.judges).toEqual([
      { name: 'pdfjs', version: '5.6.205' },
      { name: 'pdftotext', version: null },
    ]);
  });

  test('other inputs take the next number and supersede what stands; a number that was left is not given again', () => {
    const other = { inputs: hashText('other') };
    expect(planRelease({ ...GOOD, ...other, register: completed }).reservation).toMatchObject({
      number: 2,
      supersedes: 1,
    });
    expect(planRelease({ ...GOOD, ...other, register: reserved }).reservation).toMatchObject({
      number: 2,
      supersedes: null,
    });
  });

  test('consent is written down only where it was needed', () => {
    const consent = (substitutes: readonly string[]) =>
      planRelease({ ...GOOD, substitutes, acceptSubstitutes: true }).reservation?.substitutesAccepted;
    expect([consent([]), consent(['x'])]).toEqual([false, true]);
  });
});
