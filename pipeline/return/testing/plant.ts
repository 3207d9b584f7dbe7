/** For tests: edits that nobody tracked, planted in a model one at a time. */
import { type Flow, flowOf, type Home } from './flow.ts';
import { isParagraph, type Paragraph, type Piece, type WordModel } from './word-model.ts';

export const PLANTS = [
  'digit',
  'word',
  'paragraph removed',
  'paragraph added',
  'paragraph moved',
  'cell',
  'note',
  'heading level',
] as const;

export type Plant = (typeof PLANTS)[number];

/** Numbers from 0 to 1, one after the other. */
export type Draw = () => number;

/** Letters that the list of untracked edits has to name, null where there was no place for such an edit. */
export function plant(model: WordModel, kind: Plant, draw: Draw): string | null {
  const flow = flowOf(model);
  const untouched = flow.prose.filter(({ paragraph }) => !isMarked(paragraph));
  if (kind === 'cell') {
    return otherLetters(
      flow.tables.flatMap(({ cells }) => cells),
      draw,
      1,
    );
  }
  if (kind === 'note')
    return otherLetters(
      flow.notes.filter(({ paragraph }) => paragraph.anchors.length > 0),
      draw,
      2,
    );
  if (kind === 'word') return otherLetters(untouched, draw, 2);
  if (kind === 'digit') return otherDigit(untouched, draw);
  if (kind === 'heading level') return otherLevel(untouched, draw);
  return wholeParagraph(untouched, flow, kind, draw);
}

function isMarked({ pieces, endInserted, endDeleted }: Paragraph): boolean {
  return endInserted !== null || endDeleted !== null || pieces.some(({ inserted, deleted }) => inserted ?? deleted);
}

function pick<T>(list: readonly T[], draw: Draw): T | undefined {
  return list[Math.floor(draw() * list.length)];
}

/** Indexes of letters of the base that an edition did not make. */
function letters({ pieces }: Paragraph): number[] {
  return pieces.flatMap(({ raw, made, inserted, deleted }, index) =>
    raw !== null || made || inserted !== null || deleted !== null ? [] : [index],
  );
}

function put(paragraph: Paragraph, index: number, text: string): void {
  const piece = paragraph.pieces[index];
  if (piece) paragraph.pieces[index] = { ...piece, text };
}

const NEW_LETTERS = ['甲', '乙'];

function otherLetters(homes: readonly Home[], draw: Draw, count: number): string | null {
  const home = pick(
    homes.filter(({ paragraph }) => letters(paragraph).length >= count && !isMarked(paragraph)),
    draw,
  );
  if (!home) return null;
  const own = letters(home.paragraph);
  const first = Math.floor(draw() * (own.length - count + 1));
  for (let step = 0; step < count; step++) put(home.paragraph, own[first + step] ?? 0, NEW_LETTERS[step] ?? '');
  return NEW_LETTERS.slice(0, count).join('');
}

function otherDigit(homes: readonly Home[], draw: Draw): string | null {
  const places = homes.flatMap(({ paragraph }) =>
    letters(paragraph).flatMap((index) =>
      /\d/u.test(paragraph.pieces[index]?.text ?? '') ? [{ paragraph, index }] : [],
    ),
  );
  const place = pick(places, draw);
  if (!place) return null;
  const digit = `${(Number(place.paragraph.pieces[place.index]?.text) + 1 + Math.floor(draw() * 8)) % 10}`;
  put(place.paragraph, place.index, digit);
  return digit;
}

function otherLevel(homes: readonly Home[], draw: Draw): string | null {
  const home = pick(
    homes
      .filter((home) => !isJoined(home))
      .filter(({ paragraph }) => /"(?:Heading\d|BodyText)"/u.test(paragraph.properties)),
    draw,
  );
  if (!home) return null;
  const { paragraph } = home;
  const level = /"Heading(\d)"/u.exec(paragraph.properties)?.[1];
  const now = level === '1' ? 2 : 1;
  paragraph.properties = paragraph.properties.replace(/"(?:Heading\d|BodyText)"/u, `"Heading${now}"`);
  return `［改为${now}级标题］`;
}

/** Office programs give the look of the line before to one that is joined to it. */
function isJoined({ parts, at }: Home): boolean {
  const before = parts.slice(0, at).findLast((part) => part !== '');
  return isParagraph(before) && before.endDeleted !== null;
}

function wholeParagraph(homes: readonly Home[], { prose }: Flow, kind: Plant, draw: Draw): string | null {
  const home = pick(homes, draw);
  if (!home) return null;
  const { parts, at, paragraph } = home;
  if (kind === 'paragraph added') {
    const [text, attributes] = ['另加一段，没有留痕。', ''];
    parts.splice(at + 1, 0, '', { ...paragraph, attributes, anchors: [], comment: null, pieces: [...text].map(plain) });
    return text;
  }
  const words = letters(paragraph)
    .map((index) => paragraph.pieces[index]?.text)
    .join('')
    .slice(0, 6);
  parts.splice(at, 1, '');
  if (kind === 'paragraph moved') {
    const others = prose.filter((each) => each !== home && Math.abs(each.at - at) > 2);
    const behind = pick(others, draw);
    const target = parts.findIndex((part) => isParagraph(part) && part === behind?.paragraph);
    if (target < 0) return null;
    parts.splice(target + 1, 0, '', paragraph);
  }
  return words;
}

function plain(text: string): Piece {
  const none = { runProperties: '', raw: null, link: null, note: null, made: false };
  return { ...none, text, inserted: null, deleted: null, move: null };
}
