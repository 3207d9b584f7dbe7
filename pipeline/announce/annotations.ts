/** Findings as annotations on the lines of a pull request: errors first, at most ten of each level. */
import type { Bilingual, Finding, Severity } from '#model/finding.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** GitHub takes columns only where a finding stays on one line */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** how many had no room */
  readonly left: number;
}

/** GitHub shows ten of each level per step and drops the rest without a word. */
const SHOWN_PER_LEVEL = 10;

const LEVELS: readonly (readonly [Severity, Annotation['level']])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

export function annotationsOf(findings: readonly Finding[], language: keyof Bilingual): Annotations {
  const shown = LEVELS.flatMap(([severity, level]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .slice(0, SHOWN_PER_LEVEL)
      .map((finding) => annotationOf(finding, level, language)),
  );
  return { shown, left: findings.length - shown.length };
}

function annotationOf(finding: Finding, level: Annotation['level'], language: keyof Bilingual): Annotation {
  const { start, end, file } = finding.place;
  return {
    level,
    message: finding.message[language],
    title: finding.rule,
    file,
    startLine: start.line,
    endLine: end.line,
    ...(start.line === end.line ? { startColumn: start.column, endColumn: end.column } : {}),
  };
}
