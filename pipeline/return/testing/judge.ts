/** For tests: whether the way back of an edited file is as it has to be, said in words where it is not. */
import type { Change } from '../list/change.ts';
import type { Returned } from '../returned.ts';
import { type Bench, openReturn, readBytes, renderedLines } from './bench.ts';
import { type Made, makeEdits } from './make-edits.ts';
import { type Chosen, isSameLine, linesOf } from './model-lines.ts';
import { AUTHORS, type RandomEdit } from './random-edits.ts';
import { readModel, type WordModel } from './word-model.ts';
import { writeModel } from './write-model.ts';

export interface Edited {
  readonly model: WordModel;
  readonly made: Made;
  readonly bytes: Uint8Array;
}

export function edited(bench: Bench, edits: readonly RandomEdit[]): Edited {
  const model = readModel(bench.edition);
  const made = makeEdits(model, edits);
  return { model, made, bytes: writeModel(model) };
}

export interface Verdict {
  readonly problems: readonly string[];
  readonly changes: readonly Change[];
  /** the Markdown with all, and with those of one author */
  readonly all: string;
  readonly one: string;
}

const everyone: Chosen = () => true;
export const theFirst: Chosen = (author) => author === AUTHORS[0];

/** All accepted says the edited text, none leaves every byte, one author's own changes alone say theirs. */
export async function judge(bench: Bench, { model, made, bytes }: Edited): Promise<Verdict> {
  const verdict = proposals(bench, readBytes(bytes), made.comments);
  const problems = [...verdict.problems];
  const compare = async (name: string, markdown: string, chosen: Chosen): Promise<void> => {
    const wanted = linesOf(model, chosen, bench.keyFiguresTitle);
    const found = await renderedLines(bench, markdown);
    const at = wanted.findIndex((line, index) => !isSameLine(line, found[index]));
    const first = at < 0 ? wanted.length : at;
    if (at >= 0 || found.length > wanted.length) {
      problems.push(
        `${name}: line ${first} should be “${wanted[first]?.printed ?? ''}” and is “${found[first]?.printed ?? ''}”`,
      );
    }
  };
  await compare('all', verdict.all, everyone);
  if (verdict.one !== verdict.all) await compare('one author', verdict.one, theFirst);
  return { ...verdict, problems };
}

/** What holds of any returned file in which everything was tracked, without a look at what it should say. */
export function proposals(bench: Bench, returned: Returned, comments: number): Verdict {
  const { changes, accept } = openReturn(bench, returned);
  const [all, one, none] = [accept(everyone), accept(theFirst), accept(() => false)];
  const strange = changes.filter(({ tracked, unsure }) => !tracked || unsure).map(shown);
  const impossible = [...all.impossible, ...one.impossible].map(shown);
  const problems = [
    ...strange.map((change) => `untracked or unsure: ${change}`),
    ...impossible.map((change) => `not applied: ${change}`),
    ...(none.markdown === bench.base.source ? [] : ['none: the Markdown is another one']),
    ...(returned.comments.length === comments ? [] : [`${returned.comments.length} comments for ${comments}`]),
  ];
  return { problems, changes, all: all.markdown, one: one.markdown };
}

function shown({ kind, old, new: now, who }: Change): string {
  return `${who.author} ${kind} “${old}” → “${now}”`;
}
