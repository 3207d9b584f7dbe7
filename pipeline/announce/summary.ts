/** The job summary in Markdown: what was checked, what was found, which editions came of it. */
import * as messages from '#messages/action.ts';
import { SEVERITY_NAMES } from '#messages/cli.ts';
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import { plain } from './markdown-cell.ts';

export interface SummaryReport {
  readonly file: string;
  readonly figures: number;
  readonly findings: readonly Finding[];
}

export interface SummaryEdition {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Language = keyof Bilingual;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function summaryMarkdown(
  reports: readonly SummaryReport[],
  editions: readonly SummaryEdition[],
  language: Language,
): string {
  const findings = ORDER.flatMap((severity) =>
    reports.flatMap((report) => report.findings.filter((finding) => finding.severity === severity)),
  );
  const parts = [`## ${messages.SUMMARY_TITLE[language]}`, reportTable(reports, language)];
  if (findings.length === 0) parts.push(messages.NO_FINDINGS[language]);
  else parts.push(`### ${messages.FINDINGS_TITLE[language]}`, findingTable(findings, language));
  if (editions.length > 0) parts.push(`### ${messages.EDITIONS_TITLE[language]}`, editionTable(editions, language));
  return `${parts.join('\n\n')}\n`;
}

function reportTable(reports: readonly SummaryReport[], language: Language): string {
  const rows = reports.map(({ file, figures, findings }) => [
    plain(file),
    String(figures),
    ...ORDER.map((severity) => String(findings.filter((finding) => finding.severity === severity).length)),
  ]);
  return table(messages.REPORT_HEADS, rows, language);
}

function findingTable(findings: readonly Finding[], language: Language): string {
  const rows = findings.map(({ severity, place, message, rule }) => [
    SEVERITY_NAMES[severity][language],
    plain(`${place.file}:${place.start.line}:${place.start.column}`),
    plain(message[language]),
    plain(rule),
  ]);
  return table(messages.FINDING_HEADS, rows, language);
}

function editionTable(editions: readonly SummaryEdition[], language: Language): string {
  const rows = editions.map(({ file, bytes, sha256 }) => [
    plain(file),
    `${bytes.toLocaleString('en')} B`,
    `\`${sha256}\``,
  ]);
  return table(messages.EDITION_HEADS, rows, language);
}

function table(heads: readonly Bilingual[], rows: readonly (readonly string[])[], language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads.map((head) => head[language])), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
