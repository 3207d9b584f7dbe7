/** Reads canonical Markdown into a report: every node knows its place, every mistake of the author is a finding. */
import type { Definition, Nodes, Root } from 'mdast';
import {
  anchorTwice,
  emptyReport,
  lineTooLong,
  nestedTooDeep,
  noTitle,
  notUtf8,
  tooManyMarks,
} from '#messages/read.ts';
import type { Block } from '#model/block.ts';
import type { Finding, Outcome } from '#model/finding.ts';
import type { Division, Report } from '#model/report.ts';
import { decodeUtf8, lineOfByte } from './decode.ts';
import { fillDefaults } from './front-matter/fill-defaults.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { readTitle } from './front-matter/read-title.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { readFlow } from './markdown/read-blocks.ts';
import { nameBlocks } from './name-blocks.ts';
import { makeFinding, type Reading, startReading } from './reading.ts';
import { divide } from './recognise/divide.ts';
import { readGlossary } from './recognise/glossary-entries.ts';
import { recogniseParagraph } from './recognise/recognise-paragraph.ts';
import { setRunInLevels } from './recognise/run-in-levels.ts';
import { takeTitle } from './recognise/take-title.ts';
import { DEEPEST_NESTING, findUnbearable, LONGEST_LINE, type Unbearable } from './refuse-unbearable.ts';

export interface ReadInput {
  /** as it is to be named in findings */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** the report's id when the front matter names none: [a-z0-9-] */
  readonly id: string;
}

/** Never throws. Fatal: not UTF-8, or a front matter that cannot be used. */
export function readReport({ file, bytes, id }: ReadInput): Outcome<Report> {
  const decoded = decodeUtf8(bytes);
  if (decoded.text === null) return refuse(undecodable(file, bytes, decoded.badByteAt), true);
  const reading = startReading(file, decoded.text);
  const unbearable = findUnbearable(decoded.text);
  if (unbearable) return refuse([unbearableFinding(unbearable, reading)], false);

  const root = parseMarkdown(decoded.text);
  const first = root.children[0];
  const front = readFrontMatter(first?.type === 'yaml' ? first : null, reading);
  if (!front.ok) return refuse(front.findings, true);

  const flow = readFlow(root, reading, definitionsIn(root));
  const start = reading.lines.placeOf(0, 0);
  if (flow.blocks.length === 0) return refuse([...reading.findings, makeFinding('empty-report', start, emptyReport())]);
  const titled = takeTitle(readTitle(front, reading), flow.blocks);
  if (!titled) reading.findings.push(makeFinding('no-title', start, noTitle()));
  const title = titled?.title ?? { text: id, children: [], place: start };

  const divisions = divide(titled?.blocks ?? flow.blocks).map(recogniseDivision);
  const named = nameBlocks({ divisions, notes: flow.notes });
  for (const { place, anchor } of named.pinnedTwice) {
    reading.findings.push(makeFinding('bad-anchor', place, anchorTwice(anchor), anchor));
  }
  const report: Report = {
    file,
    source: decoded.text,
    front: fillDefaults(front, id, title.text, decoded.text),
    title,
    divisions: named.divisions,
    notes: named.notes,
    comments: reading.comments,
  };
  return { value: report, findings: reading.findings, fatal: false };
}

function recogniseDivision(division: Division): Division {
  const blocks: Block[] = division.kind === 'glossary' ? readGlossary(division.blocks) : [...division.blocks];
  const recognised = blocks.map((block) => (block.kind === 'paragraph' ? recogniseParagraph(block) : block));
  return { ...division, blocks: setRunInLevels(recognised) };
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const left: Nodes[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    // Backwards, so that of two definitions the first in the text wins.
    if ('children' in node) left.push(...node.children);
  }
  return definitions;
}

function undecodable(file: string, bytes: Uint8Array, badByteAt: number): readonly Finding[] {
  const line = lineOfByte(bytes, badByteAt);
  const point = { line, column: 1, offset: 0 };
  return [makeFinding('not-utf8', { file, start: point, end: point }, notUtf8(line))];
}

function unbearableFinding({ reason, from, to, found }: Unbearable, reading: Reading): Finding {
  const place = reading.lines.placeOf(from, to);
  if (reason === 'lineTooLong') return makeFinding('line-too-long', place, lineTooLong(found, LONGEST_LINE));
  if (reason === 'nestedTooDeep') return makeFinding('nested-too-deep', place, nestedTooDeep(DEEPEST_NESTING));
  return makeFinding('too-many-marks', place, tooManyMarks(found));
}

function refuse(findings: readonly Finding[], fatal = false): Outcome<Report> {
  return { value: null, findings, fatal };
}
