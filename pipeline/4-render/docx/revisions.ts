/** Tracked changes: runs, paragraph marks and rows that are inserted, deleted or moved. */
import type { Frame, Means, Revision } from './frame.ts';
import { attributes, type Inline } from './ooxml/markup.ts';
import { Paragraph, type ParagraphProperties } from './ooxml/paragraph.ts';
import { run, textContent } from './ooxml/run.ts';
import { PLAIN, runPropertiesOf, type TextFormat } from './text-format.ts';

const ELEMENT = { insert: 'w:ins', delete: 'w:del', moveFrom: 'w:moveFrom', moveTo: 'w:moveTo' } as const;

interface ChangeMark {
  readonly id: number;
  /** number, author and date as attributes */
  readonly said: string;
}

function changeMark(means: Means): ChangeMark {
  if (!means.reviser) throw new Error('a tracked change without its reviser');
  const { author, date } = means.reviser;
  const id = means.counters.next('revision');
  return { id, said: attributes({ 'w:id': id, 'w:author': author, 'w:date': date }) };
}

/** Marks a paragraph's end or a row as changed. */
export function changed(op: Revision['op'], means: Means): string {
  return `<${ELEMENT[op]}${changeMark(means).said}/>`;
}

/** A run of text, inside the change that its format names. A tab is an element of its own. */
export function textRun(text: string, means: Means, format: TextFormat = PLAIN): Inline {
  const properties = runPropertiesOf(format, text);
  const { revision } = format;
  const element = revision?.op === 'delete' ? 'w:delText' : 'w:t';
  return revised(run(properties, textContent(text, element)), means, revision);
}

/** Any run inside its change. */
export function revised(written: Inline, means: Means, revision: Revision | null | undefined): Inline {
  if (!revision) return written;
  const element = ELEMENT[revision.op];
  return `<${element}${changeMark(means).said}>${written}</${element}>`;
}

/** The two ends of a moved stretch, by the name that ties its places together. */
function moveRange(means: Means, { op, move }: Revision): readonly [Inline, Inline] {
  const { id, said } = changeMark(means);
  const name = attributes({ 'w:name': `move${move}` });
  return [`<${ELEMENT[op]}RangeStart${said}${name}/>`, `<${ELEMENT[op]}RangeEnd w:id="${id}"/>`];
}

/**
 * A paragraph whose end is part of the change: rejected or accepted, it goes as a whole. The end of a note's paragraph
 * stays, since a note goes with its mark.
 */
export function framedParagraph(
  { means, revision, within }: Frame,
  properties: ParagraphProperties,
  children: readonly Inline[] = [],
): Paragraph {
  if (!revision || within === 'note') return new Paragraph(properties, children);
  const moves = revision.op === 'moveFrom' || revision.op === 'moveTo';
  const [start, end] = moves ? moveRange(means, revision) : ['', ''];
  const endMark = changed(revision.op, means);
  return new Paragraph({ ...properties, endMark }, [start, ...children, end]);
}
