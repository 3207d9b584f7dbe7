/** Findings as data: the contract of `check --format json` and of findings.json. */
import type { Bilingual, Finding } from '#model/finding.ts';
import type { WaivedFinding } from '#model/waiver.ts';

export type Language = keyof Bilingual;

/** Lines and columns are 1-based, columns count UTF-16 units; the end is exclusive. */
export function findingAsJson(finding: Finding, language: Language) {
  const { rule, severity, message, place, expected, actual, related } = finding;
  return {
    rule,
    severity,
    message: message[language],
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(related?.length
      ? {
          related: related.map((other) => ({
            line: other.place.start.line,
            column: other.place.start.column,
            message: other.message[language],
          })),
        }
      : {}),
  };
}

export interface ReportFindings {
  readonly file: string;
  readonly figures: readonly unknown[];
  readonly findings: readonly Finding[];
  /** what the author allowed, with the reason: listed apart, and absent where there is nothing */
  readonly waived?: readonly WaivedFinding[];
}

export function findingsJson(reports: readonly ReportFindings[], language: Language): string {
  const data = {
    version: 1,
    reports: reports.map(({ file, figures, findings, waived }) => ({
      file,
      figures: figures.length,
      findings: findings.map((finding) => findingAsJson(finding, language)),
      ...(waived?.length
        ? {
            waived: waived.map(({ finding, waiver }) => ({
              ...findingAsJson(finding, language),
              reason: waiver.reason,
              waivedInLine: waiver.place.start.line,
            })),
          }
        : {}),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
