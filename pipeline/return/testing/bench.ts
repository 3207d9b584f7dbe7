/** For tests: a report, its Word edition, and the way back from an edited one. */
import { compose } from '#compose/compose.ts';
import { readReport } from '#read/read.ts';
import { renderDocx } from '../../4-render/docx/render-docx.ts';
import { type ComposedSample, composeMarkdown, renderInput } from '../../test/compose-markdown.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import type { BaseText } from '../base/base-line.ts';
import { baseText } from '../base/base-text.ts';
import type { Change } from '../list/change.ts';
import { listChanges } from '../list/list-changes.ts';
import { readReturned } from '../read/read-returned.ts';
import type { Returned } from '../returned.ts';
import { weave } from '../weave/weave.ts';
import { type Chosen, type Line, linesOf } from './model-lines.ts';
import { readModel } from './word-model.ts';

export interface Bench {
  readonly name: string;
  readonly file: string;
  readonly sample: ComposedSample;
  readonly base: BaseText;
  readonly edition: Uint8Array;
  readonly keyFiguresTitle: string;
}

export async function openBench(name: string, markdown: string, file: string): Promise<Bench> {
  const sample = await composeMarkdown(markdown, file);
  const keyFiguresTitle = sample.look.texts.keyFigures;
  const base = baseText({ report: sample.report, composed: sample.composed, keyFiguresTitle });
  const edition = (await renderDocx(renderInput(sample))).bytes;
  return { name, file, sample, base, edition, keyFiguresTitle };
}

export function readBytes(bytes: Uint8Array): Returned {
  const reading = readReturned(bytes);
  if ('refusal' in reading) throw new Error(reading.refusal.en);
  return reading.returned;
}

export interface Accepted {
  readonly markdown: string;
  readonly impossible: readonly Change[];
}

export interface Return {
  readonly changes: readonly Change[];
  /** what becomes of the Markdown when the changes of some authors are accepted */
  accept(chosen: Chosen): Accepted;
}

export function openReturn(bench: Bench, returned: Returned): Return {
  const { base, sample } = bench;
  const { woven, unsure } = weave(base, returned, new Map(), 0);
  const changes = listChanges(woven, unsure);
  const ties = sample.report.comments
    .filter(({ text }) => /^\s*dingben-/u.test(text))
    .map(({ place }) => ({ from: place.start.offset, to: place.end.offset }));
  const reread = (markdown: string): BaseText | null => rereadOf(bench, markdown);
  const accept = (chosen: Chosen): Accepted => {
    const wanted = changes.filter(({ who, tracked, unsure: no }) => tracked && !no && chosen(who.author));
    const accepted = new Set(wanted.map(({ id }) => id));
    const { markdown, impossible } = applyChanges({ base, woven, accepted, ties, reread });
    return { markdown, impossible: changes.filter(({ id }) => impossible.has(id)) };
  };
  return { changes, accept };
}

function rereadOf({ file, sample, keyFiguresTitle }: Bench, markdown: string): BaseText | null {
  const report = readReport({ file, bytes: new TextEncoder().encode(markdown), id: 'test-report' }).value;
  const { figures, assets } = sample.composed;
  const made = report && compose({ report, figures, texts: sample.look.texts, assets }).value;
  return report && made ? baseText({ report, composed: made, keyFiguresTitle }) : null;
}

/** What a Word edition of this Markdown says, read without the room. */
export async function renderedLines({ file, keyFiguresTitle }: Bench, markdown: string): Promise<Line[]> {
  const sample = await composeMarkdown(markdown, file);
  const { bytes } = await renderDocx(renderInput(sample));
  return linesOf(readModel(bytes), () => true, keyFiguresTitle);
}
