/** For tests: whether a redline's Word file shows each figure of either edition as one piece: kept, or come or gone whole. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { FIGURE_END, FIGURE_START } from './expected-paragraphs.ts';

export type Side = 'old' | 'new';
type Op = 'same' | Side;

interface Letter {
  readonly char: string;
  /** in both editions, or in which one alone */
  readonly op: Op;
}

const OPS: Readonly<Record<string, Side>> = { 'w:ins': 'new', 'w:moveTo': 'new', 'w:del': 'old', 'w:moveFrom': 'old' };
const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' };

/** The letters of the body in the order of the file, each with what became of it. */
function lettersOf(bytes: Uint8Array): Letter[] {
  const parser = new SaxesParser();
  const letters: Letter[] = [];
  const open: string[] = [];
  const add = (text: string): void => {
    const op = open.map((name) => OPS[name]).find(Boolean) ?? 'same';
    for (const char of text) letters.push({ char, op });
  };
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === 'w:r') add(BREAKS[name] ?? '');
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (open.at(-1) === 'w:t' || open.at(-1) === 'w:delText') add(text);
  });
  parser.write(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).close();
  return letters;
}

/**
 * @param body the paragraphs of one edition with its figures marked
 * @returns figures that are torn, each with a word on how; the text itself comes first where it differs
 */
export function tornFigures(bytes: Uint8Array, body: readonly string[], side: Side): string[] {
  const other: Side = side === 'old' ? 'new' : 'old';
  const all = lettersOf(bytes);
  const seen = all.flatMap(({ char, op }, index) => (op === other ? [] : [{ char, op, index }]));
  const expected = body.join('');
  const plain = expected.replaceAll(FIGURE_START, '').replaceAll(FIGURE_END, '');
  const read = seen.map(({ char }) => char).join('');
  if (read !== plain) return [`the ${side} text reads otherwise`];
  const torn: string[] = [];
  let at = 0;
  let start = 0;
  for (const char of expected) {
    if (char === FIGURE_START) start = at;
    else if (char === FIGURE_END) {
      const letters = seen.slice(start, at);
      const ops = new Set(letters.map(({ op }) => op));
      const apart = (letters.at(-1)?.index ?? 0) - (letters[0]?.index ?? 0) !== letters.length - 1;
      const text = letters.map((letter) => letter.char).join('');
      if (ops.size > 1 || (apart && !ops.has('same'))) torn.push(`${text}: ${[...ops].join(' and ')}`);
      if (apart && ops.has('same')) torn.push(`${text}: something of the ${other} text stands within`);
    } else at += 1;
  }
  return torn;
}
