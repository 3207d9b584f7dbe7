/** For tests: makes random edits in the model of a Word file, as tracked changes of their authors. */
import { Editor } from './editor.ts';
import { areNeighbours, type Flow, flowOf, type Home, isLabelled } from './flow.ts';
import type { RandomEdit } from './random-edits.ts';
import { isParagraph, type WordModel } from './word-model.ts';

export interface Made {
  /** kinds that found a place */
  readonly kinds: readonly RandomEdit['kind'][];
  readonly comments: number;
  /** someone takes away what another has put in: LibreOffice forgets who put it in */
  readonly foreign: boolean;
  /**
   * What LibreOffice 7.4 loses of footnotes: a mark goes or a comment stands before one, and their texts are mixed up; a mark
   * comes into a paragraph whose end goes, and the end stays; a paragraph is parted behind a mark, and nothing says by whom.
   */
  readonly mixedNotes: boolean;
}

export function makeEdits(model: WordModel, edits: readonly RandomEdit[]): Made {
  const editor = new Editor(model);
  const kinds = edits.flatMap((edit) => (makeEdit(editor, flowOf(model), edit) ? [edit.kind] : []));
  const both = (inserted: string | null, deleted: string | null): boolean => inserted !== null && deleted !== null;
  const foreign = [...model.parts, ...[...model.notes.values()].flat()].some(
    (part) =>
      isParagraph(part) &&
      (both(part.endInserted, part.endDeleted) || part.pieces.some(({ inserted, deleted }) => both(inserted, deleted))),
  );
  const lastMark = model.parts.findLastIndex((part) => isParagraph(part) && part.pieces.some(({ note }) => note));
  const mixedNotes = model.parts.some(
    (part, at) =>
      isParagraph(part) &&
      ((part.comment !== null && at <= lastMark) ||
        part.pieces.some(
          ({ note, inserted, deleted }) =>
            note !== null && (deleted !== null || part.endInserted || (inserted !== null && part.endDeleted)),
        )),
  );
  return { kinds, comments: kinds.filter((kind) => kind === 'comment').length, foreign, mixedNotes };
}

function pick<T>(list: readonly T[], part01: number): T | undefined {
  return list[Math.floor(part01 * list.length)];
}

function makeEdit(editor: Editor, flow: Flow, edit: RandomEdit): boolean {
  const { kind, place, author, target } = edit;
  if (kind === 'cell') return inText(editor, cellsOf(flow), { ...edit, text: edit.text.replaceAll('\n', '') });
  if (kind === 'note') return inText(editor, flow.notes, edit);
  // what stands between the number of a table and its name is set by the edition
  if (kind === 'caption')
    return inText(editor, flow.captions, { ...edit, text: `题${edit.text.replaceAll('\n', '')}` });
  if (kind === 'title') return inTitle(editor, flow, edit);
  if (kind === 'insertRow' || kind === 'removeRow') return inRows(editor, flow, edit);
  const live = flow.prose.filter(({ paragraph }) => !paragraph.endDeleted);
  const home = pick(live, place);
  if (!home) return false;
  if (kind === 'comment') return editor.comment(home.paragraph, `请核 ${edit.text}`, author);
  if (kind === 'merge' || kind === 'across') return acrossTwo(editor, live, home, edit);
  if (kind === 'move') {
    const behind = pick(live, target);
    if (!behind || behind === home || isAlone(live, home) || hasMarks(home) || hasMove(behind)) return false;
    editor.move(home, behind, author);
    return true;
  }
  if (kind === 'moveWords') return wordsTo(editor, live, home, edit);
  if (kind === 'removeParagraph') {
    if (isAlone(live, home) || hasMove(home)) return false;
    editor.removeParagraph(home, author);
    return true;
  }
  return inOne(editor, home, edit);
}

function cellsOf({ tables }: Flow): Home[] {
  return tables.flatMap(({ cells }) => cells);
}

/** A paragraph that something else of the edition hangs on stays, and so does the last one before a table. */
function isAlone(live: readonly Home[], home: Home): boolean {
  const next = live[live.indexOf(home) + 1];
  return isLabelled(home) || next === undefined || !areNeighbours(home, next);
}

function seen({ paragraph }: Home): string {
  return Editor.visible(paragraph)
    .map((at) => paragraph.pieces[at]?.text)
    .join('');
}

function hasMove({ paragraph }: Home): boolean {
  return paragraph.endMove !== null || paragraph.pieces.some(({ move }) => move !== null);
}

function hasMarks({ paragraph }: Home): boolean {
  return paragraph.endInserted !== null || paragraph.pieces.some(({ inserted, deleted }) => inserted ?? deleted);
}

function inOne(editor: Editor, home: Home, edit: RandomEdit): boolean {
  const { kind, from, author } = edit;
  const count = Editor.visible(home.paragraph).length;
  if (kind === 'paragraph') {
    // below the heading of the explanations it is one of them
    const words = home.isExplanation ? explaining(edit.text) : wordsFor(home, edit.text);
    editor.insertParagraph(home, words, author, edit.target < 0.5 && !hasMove(home));
    return true;
  }
  if (kind === 'newNote') {
    if (home.isExplanation) return false;
    editor.insertNote(home.paragraph, 1 + Math.floor(from * count), `新注 ${edit.text}`, author);
    return true;
  }
  if (kind !== 'split') return inText(editor, [home], { ...edit, place: 0 });
  // a list's number is not parted
  const first = 1 + (/^\d+\./u.exec(seen(home))?.[0].length ?? 0);
  if (count < first + 2 || hasMove(home)) return false;
  editor.split(home, first + Math.floor(from * (count - first - 1)), author);
  return true;
}

/** Some letters of a title stay. */
function inTitle(editor: Editor, { titles }: Flow, edit: RandomEdit): boolean {
  const home = pick(titles, edit.place);
  if (!home) return false;
  const text = edit.text.replaceAll('\n', '').trim();
  return inText(editor, [home], { ...edit, place: 0, from: edit.from / 2, length: 0.1, text: text || '题' });
}

/** A few words go somewhere else. */
function wordsTo(
  editor: Editor,
  live: readonly Home[],
  home: Home,
  { from, length, target, author }: RandomEdit,
): boolean {
  const behind = pick(live, target);
  if (!behind || home.isExplanation || behind.isExplanation || hasMove(home) || hasMove(behind)) return false;
  const [own, other] = [Editor.visible(home.paragraph).length, Editor.visible(behind.paragraph).length];
  const at = Math.floor(from * own);
  return editor.moveWords(home, at, at + 1 + Math.floor(length * 20), behind, 1 + Math.floor(length * other), author);
}

/** A heading is one line to Markdown. */
function wordsFor(home: Home, words: string): string {
  const { isExplanation, paragraph } = home;
  // what stands between the label of an annex and its name is set by the edition
  if (isLabelled(home)) return words.replaceAll('\n', '，').replace(/^[：:\s]+/u, '') || '题';
  if (/"Heading/u.test(paragraph.properties)) return words.replaceAll('\n', '，');
  return isExplanation ? explaining(words) : words;
}

function explaining(words: string): string {
  return words.replace(/[^\p{Script=Han}，。；]/gu, '') || '解释';
}

/** Letters go, come, or both, in one paragraph; what an edition makes by itself stays. */
function inText(editor: Editor, homes: readonly Home[], { place, from, length, text: words, ...edit }: RandomEdit) {
  const home = pick(homes, place);
  if (!home) return false;
  const { paragraph } = home;
  const visible = Editor.visible(paragraph);
  const made = visible.findLastIndex((at, index) => paragraph.pieces[at]?.made === true && index < 4) + 1;
  const at = made + Math.floor(from * (visible.length - made + 1));
  const goes = edit.kind === 'insert' ? 0 : 1 + Math.floor(length * 12);
  const end = Math.min(visible.length, at + goes);
  const comes = edit.kind === 'delete' ? '' : wordsFor(home, words);
  if (end === at && comes === '') return false;
  if (comes !== '') editor.insert(paragraph, at, comes, edit.author);
  const first = Editor.visible(paragraph).length - visible.length + at;
  editor.remove(paragraph, first, first + end - at, edit.author);
  return true;
}

/** The end of a paragraph goes, or everything from the middle of one to the middle of the next. */
function acrossTwo(editor: Editor, live: readonly Home[], home: Home, edit: RandomEdit): boolean {
  const next = live[live.indexOf(home) + 1];
  if (!next || !areNeighbours(home, next) || hasMove(home) || hasMove(next)) return false;
  if (isLabelled(next)) return false;
  if (edit.kind === 'across') {
    const [own, other] = [Editor.visible(home.paragraph).length, Editor.visible(next.paragraph).length];
    editor.remove(next.paragraph, 0, Math.floor(edit.length * other), edit.author);
    editor.remove(home.paragraph, Math.floor(edit.from * own), own, edit.author);
  }
  editor.join(home, next, edit.author);
  return true;
}

function inRows(editor: Editor, { tables }: Flow, { kind, place, target, text: words, author }: RandomEdit): boolean {
  const table = pick(tables, place);
  if (!table) return false;
  // the head is what makes it a table to Markdown
  const index = 1 + Math.floor(target * (table.rows.length - 1));
  const plain = words.replaceAll('\n', '');
  if (kind === 'insertRow') editor.insertRow(table, index, (cell) => (cell === 0 ? `行${plain}` : plain), author);
  else return editor.removeRow(table, index, author);
  return true;
}
