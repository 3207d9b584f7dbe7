/** Tracked changes: runs, paragraph marks and rows that are inserted, deleted or moved. */
import {
  BuilderElement,
  DeletedTextRun,
  type IContext,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Frame, Means, Revision } from './frame.ts';
import { PLAIN, runOptions, type TextFormat } from './text-format.ts';

// An alias and no interface: the library wants an index signature, which an alias has by itself.
type ChangeMark = { readonly id: number; readonly author: string; readonly date: string };

/** Number, author and date of one change. */
export function changeMark(means: Means): ChangeMark {
  if (!means.reviser) throw new Error('a tracked change without its reviser');
  return { id: means.counters.next('revision'), ...means.reviser };
}

/** A run of text, inside the change that its format names. A tab is an element of its own. */
export function textRun(text: string, means: Means, format: TextFormat = PLAIN): ParagraphChild {
  const options: IRunOptions = { ...runOptions(format, text), ...content(text) };
  const { revision } = format;
  switch (revision?.op) {
    case undefined:
      return new TextRun(options);
    case 'insert':
      return new InsertedTextRun({ ...options, ...changeMark(means) });
    case 'delete':
      return new DeletedTextRun({ ...options, ...changeMark(means) });
    default:
      return revised(new TextRun(options), means, revision);
  }
}

function content(text: string): Pick<IRunOptions, 'text' | 'children'> {
  if (!text.includes('\t')) return { text };
  return { children: text.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), part]) };
}

const ELEMENT = { insert: 'w:ins', delete: 'w:del', moveFrom: 'w:moveFrom', moveTo: 'w:moveTo' } as const;

function changeAttributes({ id, author, date }: ChangeMark) {
  return {
    id: { key: 'w:id', value: id },
    author: { key: 'w:author', value: author },
    date: { key: 'w:date', value: date },
  };
}

/** Any other run inside its change. */
export function revised(run: ParagraphChild, means: Means, revision: Revision | null | undefined): ParagraphChild {
  if (!revision) return run;
  const wrapped = new BuilderElement<ChangeMark>({
    name: ELEMENT[revision.op],
    attributes: changeAttributes(changeMark(means)),
    children: [run as TextRun],
  });
  // The library writes any component here; its type knows its own wrappers alone.
  return wrapped as unknown as ParagraphChild;
}

/** The two ends of a moved stretch, by the name that ties its places together. */
function moveRange(means: Means, { op, move }: Revision): readonly [ParagraphChild, ParagraphChild] {
  const mark = changeMark(means);
  const start = new BuilderElement<ChangeMark & { name: string }>({
    name: `${ELEMENT[op]}RangeStart`,
    attributes: { ...changeAttributes(mark), name: { key: 'w:name', value: `move${move}` } },
  });
  const end = new BuilderElement<{ id: number }>({
    name: `${ELEMENT[op]}RangeEnd`,
    attributes: { id: { key: 'w:id', value: mark.id } },
  });
  return [start as unknown as ParagraphChild, end as unknown as ParagraphChild];
}

/** The library marks a paragraph's end as inserted or deleted, not as moved. */
class MovedParagraph extends Paragraph {
  readonly mark: IXmlableObject;

  constructor(options: IParagraphOptions, mark: IXmlableObject) {
    super(options);
    this.mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const paragraph = super.prepForXml(context);
    const parts: unknown = paragraph?.['w:p'];
    const properties: unknown = Array.isArray(parts) ? parts[0]?.['w:pPr'] : undefined;
    if (!Array.isArray(properties)) throw new Error('docx wrote a moved paragraph that does not open with w:pPr');
    properties.push({ 'w:rPr': [this.mark] });
    return paragraph;
  }
}

/**
 * A paragraph whose end is part of the change: rejected or accepted, it goes as a whole. The end of a note's paragraph
 * stays, since a note goes with its mark.
 */
export function framedParagraph({ means, revision, within }: Frame, options: IParagraphOptions): Paragraph {
  if (!revision || within === 'note') return new Paragraph(options);
  if (revision.op === 'insert') return new Paragraph({ ...options, run: { insertion: changeMark(means) } });
  if (revision.op === 'delete') return new Paragraph({ ...options, run: { deletion: changeMark(means) } });
  const [start, end] = moveRange(means, revision);
  const { id, author, date } = changeMark(means);
  const mark = { [ELEMENT[revision.op]]: { _attr: { 'w:id': id, 'w:author': author, 'w:date': date } } };
  return new MovedParagraph({ ...options, children: [start, ...(options.children ?? []), end] }, mark);
}
