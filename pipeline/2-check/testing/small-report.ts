/** Makes a report from plain lines for tests and benches: `#` title, `##…` headings, `|` table rows, `> ` quotes, else paragraphs. */
import type { Block, TableCell } from '#model/block.ts';
import type { Text } from '#model/inline.ts';
import type { Place, Point } from '#model/place.ts';
import type { FrontMatter, Report, Stage } from '#model/report.ts';

const FILE = 'report.md';

interface Line {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
}

function point(line: Line, column: number): Point {
  return { line: line.number, column: column + 1, offset: line.offset + column };
}

function place(line: Line, from: number, to: number): Place {
  return { file: FILE, start: point(line, from), end: point(line, to) };
}

function text(line: Line, from: number, to = line.text.length): Text {
  const start = point(line, from);
  return { kind: 'text', value: line.text.slice(from, to), place: place(line, from, to), runs: [{ at: 0, start }] };
}

function cellsOf(line: Line): readonly TableCell[] {
  const cells: TableCell[] = [];
  for (const found of line.text.matchAll(/\|\s*([^|]*[^|\s])?\s*(?=\|)/g)) {
    const value = found[1] ?? '';
    const from = found.index + found[0].indexOf(value);
    const children = value ? [text(line, from, from + value.length)] : [];
    cells.push({ children, place: place(line, from, from + value.length) });
  }
  return cells;
}

function frontMatter(stage: Stage): FrontMatter {
  return {
    id: 'report',
    subtitle: null,
    date: null,
    organization: null,
    speaker: null,
    meeting: null,
    language: 'zh-CN',
    profile: 'gov-work-report',
    stage,
    fragment: true,
    sample: false,
    approval: null,
    publishRedline: false,
    keyFigures: [],
    places: {},
  };
}

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of source.split('\n')) {
    lines.push({ text: raw, number: lines.length + 1, offset });
    offset += raw.length + 1;
  }
  return lines;
}

function tableOf(rows: readonly Line[], anchor: string): Block {
  const [head, ...body] = rows.filter((row) => !/^\|[\s:|-]+$/.test(row.text));
  const first = rows[0] as Line;
  return {
    kind: 'table',
    anchor,
    place: place(first, 0, first.text.length),
    caption: null,
    number: null,
    align: [],
    head: head ? cellsOf(head) : [],
    rows: body.map(cellsOf),
  };
}

function blockOf(line: Line, anchor: string): Block {
  const whole = place(line, 0, line.text.length);
  const marks = /^(#{2,6}) /.exec(line.text)?.[1];
  if (!marks) return { kind: 'paragraph', anchor, place: whole, children: [text(line, 0)] };
  const children = [text(line, marks.length + 1)];
  return { kind: 'heading', anchor, place: whole, level: marks.length, ordinal: null, children };
}

/** Anchors count from blk_00000001, so that a test can name them. */
export function smallReport(source: string, stage: Stage = 'consultation'): Report {
  const lines = linesOf(source).filter((line) => line.text.trim() !== '');
  const titled = lines[0]?.text.startsWith('# ') ? lines[0] : null;
  const blocks: Block[] = [];
  const anchor = () => `blk_${String(blocks.length + 1).padStart(8, '0')}`;
  for (let at = titled ? 1 : 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (!line.text.startsWith('|')) {
      blocks.push(blockOf(line, anchor()));
      continue;
    }
    const from = at;
    while (lines[at + 1]?.text.startsWith('|')) at += 1;
    blocks.push(tableOf(lines.slice(from, at + 1), anchor()));
  }
  const title = titled ? [text(titled, 2)] : [];
  const start = { line: 1, column: 1, offset: 0 };
  return {
    file: FILE,
    source,
    front: frontMatter(stage),
    title: {
      text: title[0]?.value ?? '',
      children: title,
      place: title[0]?.place ?? { file: FILE, start, end: start },
    },
    divisions: [{ kind: 'body', label: null, heading: null, blocks }],
    notes: [],
    comments: [],
  };
}
