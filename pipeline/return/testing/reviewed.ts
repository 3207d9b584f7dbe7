/** For tests: an edition as a reviewer gives it back, with replacements, deleted rows and comments as tracked changes. */
import { isParagraph, type Paragraph, type Part, readModel, type WordModel } from './word-model.ts';
import { writeModel } from './write-model.ts';

export interface Edit {
  readonly author: string;
  /** letters of one paragraph; the first place where they stand */
  readonly find: string;
  /** what stands there instead; null: a comment is put on the paragraph */
  readonly now: string | null;
  readonly comment?: string;
  /** true: changed without a trace */
  readonly untracked?: boolean;
}

export function reviewed(edition: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const model = readModel(edition);
  let comments = 0;
  for (const edit of edits) {
    const paragraph = paragraphsOf(model).find((each) => textOf(each).includes(edit.find));
    if (!paragraph) throw new Error(`no paragraph says ${edit.find}`);
    if (edit.comment !== undefined) {
      paragraph.comment = { id: ++comments, author: edit.author, text: edit.comment };
    }
    if (edit.now !== null) replace(paragraph, edit);
  }
  return writeModel(model);
}

function paragraphsOf({ parts, notes }: WordModel): Paragraph[] {
  const all: Part[] = [...parts, ...[...notes.values()].flat()];
  return all.filter(isParagraph).filter(({ properties }) => !/"TOC\d"/u.test(properties));
}

function textOf({ pieces }: Paragraph): string {
  return pieces.map(({ raw, text, deleted }) => (raw === null && deleted === null ? text : '')).join('');
}

function replace(paragraph: Paragraph, { find, now, author, untracked }: Edit): void {
  const letters = paragraph.pieces.filter(({ raw, deleted }) => raw === null && deleted === null);
  const at = textOf(paragraph).indexOf(find);
  const gone = letters.slice(at, at + find.length);
  const [first] = gone;
  const last = gone.at(-1);
  if (!first || !last) throw new Error(`nothing to replace: ${find}`);
  const come = [...(now ?? '')].map((text) => ({ ...first, text, inserted: untracked ? null : author }));
  paragraph.pieces.splice(paragraph.pieces.indexOf(last) + 1, 0, ...come);
  if (!untracked) for (const piece of gone) piece.deleted = author;
  else for (const piece of gone) paragraph.pieces.splice(paragraph.pieces.indexOf(piece), 1);
}
