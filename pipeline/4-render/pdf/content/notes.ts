/** The notes behind the text: label in brackets, hanging, leading back to its mark. */
import type { ComposedNote } from '#model/composed-report.ts';
import type { EngineNode } from '../engine/node.ts';
import { type Tag, tag } from '../tags.ts';
import { characterPitch, type Desk, runsOf, voiceOf } from './desk.ts';
import { labelRuns } from './hanging-label.ts';
import { paragraph } from './paragraphs.ts';
import type { Column, Opening, Setting } from './setting.ts';

interface NoteSetting {
  readonly root: Tag;
  readonly column: Column;
  readonly build: Setting['build'];
}

/** None, no title either. */
export function noteNodes(desk: Desk, notes: readonly ComposedNote[], setting: NoteSetting): EngineNode[] {
  if (notes.length === 0) return [];
  const { styles, texts } = desk.look;
  const element = tag('P', setting.root);
  const words = runsOf(desk, voiceOf(styles.noteTitle, element), { text: texts.notes, place: null });
  const { column } = setting;
  const title = paragraph(desk, [words], { style: styles.noteTitle, column, tag: element, keepsWithNext: true });
  return [title, ...notes.flatMap((note) => oneNote(desk, note, setting))];
}

function oneNote(desk: Desk, note: ComposedNote, { root, column, build }: NoteSetting): EngineNode[] {
  const style = desk.look.styles.note;
  const element = tag('Note', root, { id: note.anchor });
  const hangingPt = HANGING_CHARACTERS * characterPitch(desk.look, style.sizePt);
  const inner = { leftPt: column.leftPt + hangingPt, measurePt: column.measurePt - hangingPt };
  const opening = openingOf(desk, note, tag('Lbl', element), hangingPt);
  return build(note.blocks, { column: inner, parent: element, style, opening, build });
}

const HANGING_CHARACTERS = 2;

function openingOf(desk: Desk, note: ComposedNote, label: Tag, hangingPt: number): Opening {
  const style = desk.look.styles.note;
  const mark = note.marks[0];
  const link = mark === undefined ? null : { anchor: mark, url: `#${mark}`, description: desk.look.texts.backToText };
  const element = link ? tag('Link', label, { mark: 'Lbl' }) : label;
  const runs = labelRuns(desk, { ...voiceOf(style, element), link }, `[${note.label}]`, hangingPt);
  return { wording: [runs], anchors: [note.anchor], hangingPt };
}
