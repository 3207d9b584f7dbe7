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

/** What changed in one report against the base: Markdown of `figures --diff`; null: there is nothing to compare with. */
export interface SummaryChanges {
  readonly file: string;
  readonly markdown: string | null;
}

type Language = keyof Bilingual;

/** GitHub drops a summary of more than 1 MiB whole; one character takes up to three bytes of it. */
const LONGEST_FINDINGS = 200_000;
const LONGEST_CHANGES = 100_000;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function summaryMarkdown(
  reports: readonly SummaryReport[],
  editions: readonly SummaryEdition[],
  language: Language,
  changes: readonly SummaryChanges[] = [],
): string {
  const findings = ORDER.flatMap((severity) =>
    reports.flatMap((report) => report.findings.filter((finding) => finding.severity === severity)),
  );
  const parts = [`## ${messages.SUMMARY_TITLE[language]}`, reportTable(reports, language)];
  if (changes.length > 0) parts.push(`### ${messages.FIGURES_TITLE[language]}`, changeTables(changes, language));
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

function changeTables(changes: readonly SummaryChanges[], language: Language): string {
  let left = LONGEST_CHANGES;
  const parts: string[] = [];
  for (const { file, markdown } of changes) {
    const [whole = '', ...lines] = (markdown ?? messages.NEW_REPORT[language]).trimEnd().split('\n');
    const shown = [whole, ...within(lines, left)];
    left -= shown.join('').length;
    parts.push(`**${plain(file)}**`, shown.join('\n'));
    if (shown.length <= lines.length) parts.push(messages.changesLeft(lines.length + 1 - shown.length)[language]);
  }
  return parts.join('\n\n');
}

/** The first lines that have room, whole. */
function within(lines: readonly string[], room: number): readonly string[] {
  let used = 0;
  const over = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  return over < 0 ? lines : lines.slice(0, over);
}

function findingTable(findings: readonly Finding[], language: Language): string {
  const rows = findings.map(({ severity, place, message, rule }) => [
    SEVERITY_NAMES[severity][language],
    plain(`${place.file}:${place.start.line}:${place.start.column}`),
    plain(message[language]),
    plain(rule),
  ]);
  const lines = table(messages.FINDING_HEADS, rows, language).split('\n');
  const shown = within(lines, LONGEST_FINDINGS);
  const left = lines.length - shown.length;
  return [shown.join('\n'), ...(left > 0 ? [messages.rowsLeft(left)[language]] : [])].join('\n\n');
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
