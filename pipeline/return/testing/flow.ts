/** For tests: where in a model people can write: its paragraphs in order, the cells of its tables, its notes. */
import { isParagraph, type Paragraph, type Part, styleOf, type WordModel } from './word-model.ts';

export interface Home {
  readonly parts: Part[];
  /** index of the paragraph */
  readonly at: number;
  /** below the heading of the explanations: what stands before and behind a colon there is set by the edition */
  readonly isExplanation: boolean;
  readonly paragraph: Paragraph;
}

export interface TableHome {
  /** indexes of the marks that open and close each row */
  readonly rows: readonly { readonly open: number; readonly close: number }[];
  readonly cells: readonly Home[];
}

export interface Flow {
  /** paragraphs of the text, tables and what editions make by themselves left out */
  readonly prose: readonly Home[];
  readonly captions: readonly Home[];
  /** lines before the text that stand in the source as they are printed */
  readonly titles: readonly Home[];
  readonly tables: readonly TableHome[];
  readonly notes: readonly Home[];
}

/** Lines that an edition prints from the front matter, and its contents. */
const NOT_PROSE =
  /^(?:TOC\w*|KeyFigure\w*|Divider|Title|TitleHeading|Stage|Subtitle|Meeting|Speaker|DateLine|DivisionLabel|Code|Picture|PictureCaption|Caption|TableCell|TableHead)$/u;

export function flowOf(model: WordModel): Flow {
  const prose: Home[] = [];
  const captions: Home[] = [];
  const titles: Home[] = [];
  const tables: { rows: { open: number; close: number }[]; cells: Home[] }[] = [];
  const { parts } = model;
  let isExplanation = false;
  let table: (typeof tables)[number] | null = null;
  const isTerm = ({ pieces }: Paragraph): boolean =>
    pieces.some(({ runProperties }) => runProperties.includes('"GlossaryTerm"'));
  const home = (paragraph: Paragraph, at: number): Home => {
    return { parts, at, paragraph, isExplanation: isExplanation || isTerm(paragraph) };
  };
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'string') {
      if (part.includes('<w:tbl>')) table = { rows: [], cells: [] };
      if (part.includes('</w:tbl>') && table) {
        if (!part.includes('Table of Contents')) tables.push(table);
        table = null;
      }
    } else if (!isParagraph(part)) {
      if (part.open) table?.rows.push({ open: at, close: at });
      else table?.rows.splice(-1, 1, { open: table.rows.at(-1)?.open ?? at, close: at });
    } else if (table) table.cells.push(home(part, at));
    else if (/^(?:Title|TitleHeading|Subtitle|Speaker)$/u.test(styleOf(part))) titles.push(home(part, at));
    else if (/Caption$/u.test(styleOf(part))) captions.push(home(part, at));
    else if (!NOT_PROSE.test(styleOf(part)) && isWritten(part)) {
      if (/^Heading/u.test(styleOf(part))) isExplanation = part.pieces.some(({ text }) => text === '释');
      prose.push(home(part, at));
    }
  }
  const notes = [...model.notes.values()].flatMap((own) =>
    own.flatMap((part, at): Home[] =>
      isParagraph(part) && isWritten(part) ? [{ parts: own, at, paragraph: part, isExplanation: false }] : [],
    ),
  );
  // the first one lists the key figures, which every edition makes anew
  const isKeyed = parts.some((part) => isParagraph(part) && styleOf(part) === 'KeyFiguresTitle');
  return { prose, captions, titles, tables: isKeyed ? tables.slice(1) : tables, notes };
}

function isWritten({ pieces, endInserted }: Paragraph): boolean {
  return endInserted !== null || pieces.some(({ text }) => text !== '');
}

/** Whether nothing but paragraphs stands between the two, none of them left out of the flow. */
export function areNeighbours(a: Home, b: Home): boolean {
  if (a.parts !== b.parts) return false;
  return a.parts.slice(a.at + 1, b.at).every((part) => part === '');
}

/** A label that an edition prints above a heading goes nowhere without it. */
export function isLabelled({ parts, at }: Home): boolean {
  const before = parts.slice(0, at).findLast((part) => part !== '');
  return isParagraph(before) && /^(?:DivisionLabel|Picture)/u.test(styleOf(before));
}
