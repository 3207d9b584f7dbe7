/** What the steps of one reading share: the source, and what they found in it. */
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Comment } from '#model/report.ts';
import { indexLines, type LineIndex } from './line-index.ts';

export interface Reading {
  readonly file: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly findings: Finding[];
  readonly comments: Comment[];
}

export function startReading(file: string, source: string): Reading {
  return { file, source, lines: indexLines(file, source), findings: [], comments: [] };
}

export function report(reading: Reading, rule: string, place: Place, message: Bilingual, actual?: string): void {
  reading.findings.push(makeFinding(rule, place, message, actual));
}

export function makeFinding(
  rule: string,
  place: Place,
  message: Bilingual,
  actual?: string,
  severity: Severity = 'error',
): Finding {
  return { rule: `read/${rule}`, severity, message, place, ...(actual === undefined ? {} : { actual }) };
}

/** The place of an mdast node. Those that the parser makes all have one. */
export function placeOfNode(reading: Reading, node: { readonly position?: NodePosition | undefined }): Place {
  if (!node.position) throw new Error('a Markdown node without position');
  const { start, end } = node.position;
  return { file: reading.file, start: pointOfNode(start), end: pointOfNode(end) };
}

interface NodePoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}
interface NodePosition {
  readonly start: NodePoint;
  readonly end: NodePoint;
}

function pointOfNode(point: NodePoint): Place['start'] {
  return { line: point.line, column: point.column, offset: point.offset ?? 0 };
}
