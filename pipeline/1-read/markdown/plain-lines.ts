/**
 * Spares the parser the paragraphs without any mark of Markdown, nine tenths of a report: each goes through it as its first
 * character alone and gets its text back afterwards. The tree is the same, to the last place.
 */
import type { Nodes, Root } from 'mdast';

/** Begins no block of any kind: 1. and 1) would begin a list. */
const OPENING = /^(?:[\u3400-\u9fff“‘《（〔【〇—…●０-９Ａ-Ｚａ-ｚA-Za-z]|\d+(?![\d.)]))/u;
/**
 * Means something within a line: \ ` * _ [ ] < & ~ and control characters; a directive is nothing without its [. > { } |
 * stand in raw text and tables, which other lines decide. A space at the end is not printed.
 */
const MARK = /[\\`*_[\]<>&~{}|\p{Cc}]| $/u;
const BLANK = /^[ \t]*$/u;
const LINE = /(.*?)(?:\r\n|\n|\r|$)/gsu;
/** where the text of a shortened line ends, 1-based */
const SHORT_END = 2;

interface Lines {
  /** offset of each line in the text as it is */
  readonly starts: readonly number[];
  /** by line, 1-based: the text of those that were shortened */
  readonly plain: ReadonlyMap<number, string>;
  readonly shortened: string;
}

function shorten(text: string): Lines {
  const found = [...text.matchAll(LINE)];
  const lines = found.map(([, line = '']) => line);
  const isBlank = (at: number): boolean => BLANK.test(lines[at] ?? '');
  const plain = new Map<number, string>();
  const kept = found.map(([whole], at) => {
    const line = lines[at] ?? '';
    const isPlain = line.length >= SHORT_END && OPENING.test(line) && !MARK.test(line);
    if (!isPlain || !isBlank(at - 1) || !isBlank(at + 1)) return whole;
    plain.set(at + 1, line);
    return `${line.slice(0, 1)}${whole.slice(line.length)}`;
  });
  return { starts: found.map(({ index }) => index), plain, shortened: kept.join('') };
}

interface MutablePoint {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** As `parse` reads the text whole, at a fraction of its time. */
export function parseSparingly(text: string, parse: (text: string) => Root): Root {
  const lines = shorten(text);
  // the parser counts no place for a byte-order mark
  if (lines.plain.size === 0 || text.startsWith('\uFEFF')) return parse(text);
  const root = parse(lines.shortened);
  // a line of code or of raw HTML was no paragraph: what was cut from it is not to be put back piece by piece
  return restore(root, lines) === lines.plain.size ? root : parse(text);
}

/** @returns how many paragraphs got their text back */
function restore(root: Root, { starts, plain }: Lines): number {
  const setRight = (point: MutablePoint): void => {
    const line = plain.get(point.line);
    if (line !== undefined && point.column === SHORT_END) point.column = line.length + 1;
    point.offset = (starts[point.line - 1] ?? 0) + point.column - 1;
  };
  let restored = 0;
  const left: Nodes[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.position) {
      setRight(node.position.start);
      setRight(node.position.end);
    }
    if (node.type === 'text') for (const run of node.data?.runs ?? []) setRight(run.start as MutablePoint);
    if (node.type === 'paragraph' && node.children.length === 1) restored += putBack(node.children[0], plain);
    if ('children' in node) left.push(...node.children);
  }
  return restored;
}

function putBack(only: Nodes | undefined, plain: ReadonlyMap<number, string>): 0 | 1 {
  const line = only?.type === 'text' && only.position && plain.get(only.position.start.line);
  if (only?.type !== 'text' || line === undefined || line === false || only.value !== line.slice(0, 1)) return 0;
  only.value = line;
  return 1;
}
