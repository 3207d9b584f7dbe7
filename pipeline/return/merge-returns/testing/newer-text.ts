/** For tests: returned files on a text of a report, and that text once some of what they propose is taken. */
import { compose } from '#compose/compose.ts';
import { readReport } from '#read/read.ts';
import { composeMarkdown } from '../../../test/compose-markdown.ts';
import { type Applied, applyChanges } from '../../apply/apply-changes.ts';
import type { BaseText } from '../../base/base-line.ts';
import { baseText } from '../../base/base-text.ts';
import type { Returned } from '../../returned.ts';
import { type Bench, readBytes } from '../../testing/bench.ts';
import { makeEdits } from '../../testing/make-edits.ts';
import { readModel } from '../../testing/word-model.ts';
import { writeModel } from '../../testing/write-model.ts';
import type { Gathered } from '../gather-proposals.ts';
import type { Proposal } from '../proposal.ts';
import type { FileBase, ReturnedFile } from '../returned-file.ts';

export type Edits = Parameters<typeof makeEdits>[1];

export function edited({ edition }: Bench, edits: Edits): Returned {
  const model = readModel(edition);
  makeEdits(model, edits);
  return readBytes(writeModel(model));
}

export const renamed = (edits: Edits) => edits.map((edit) => ({ ...edit, author: `${edit.author}二` }));

export function fileOf(
  name: string,
  returned: Returned,
  text: BaseText,
  kind: FileBase['kind'] = 'current',
): ReturnedFile {
  const base = {
    text,
    kind,
    commit: null,
    kept: null,
    paraIds: new Map(),
    where: new Map(),
    unchanged: new Set<string>(),
  };
  return { name, returned, base };
}

export interface On {
  readonly base: BaseText;
  readonly reread: (markdown: string) => BaseText | null;
  readonly ties: readonly { readonly from: number; readonly to: number }[];
}

export async function textOn({ file, keyFiguresTitle }: Bench, markdown: string): Promise<On> {
  const sample = await composeMarkdown(markdown, file);
  const { figures, assets } = sample.composed;
  const reread = (text: string): BaseText | null => {
    const report = readReport({ file, bytes: new TextEncoder().encode(text), id: 'test-report' }).value;
    const made = report && compose({ report, figures, texts: sample.look.texts, assets }).value;
    return report && made ? baseText({ report, composed: made, keyFiguresTitle }) : null;
  };
  const ties = sample.report.comments
    .filter(({ text }) => /^\s*dingben-/u.test(text))
    .map(({ place }) => ({ from: place.start.offset, to: place.end.offset }));
  return { base: baseText({ report: sample.report, composed: sample.composed, keyFiguresTitle }), reread, ties };
}

/** What is ready and chosen, in the text. */
export function taking({ woven, proposals }: Gathered, on: On, chosen: (proposal: Proposal) => boolean): Applied {
  const wanted = proposals.filter((each) => each.standing === 'ready' && each.change.tracked && chosen(each));
  return applyChanges({ ...on, woven, accepted: new Set(wanted.map(({ id }) => id)) });
}
