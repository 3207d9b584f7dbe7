/** Findings and results for people at a terminal: sober, aligned for full-width characters, complete without colour. */
import { SEVERITY_NAMES } from '#messages/cli.ts';
import type { Finding, Severity } from '#model/finding.ts';
import { clipped, padded, stringWidth } from './columns.ts';
import type { Language } from './findings-json.ts';

/** Each adds its escape codes, or nothing: the adapter decides (NO_COLOR, no terminal). */
export interface Paint {
  red(text: string): string;
  yellow(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  green(text: string): string;
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '·' };

/** The widest excerpt that still fits beside its margin on 100 columns. */
const EXCERPT_COLUMNS = 92;

function coloured(severity: Severity, text: string, paint: Paint): string {
  if (severity === 'error') return paint.red(text);
  return severity === 'warning' ? paint.yellow(text) : paint.dim(text);
}

/** UTF-16 units of the line before and after the finding that can be shown at all: a line may be megabytes long. */
const BEFORE = 22;

/** The source line around the finding and a line of marks below it, both cut to the terminal. */
function excerpt(finding: Finding, lines: readonly string[]): readonly [string, string] | null {
  const { start, end } = finding.place;
  const line = lines[start.line - 1]?.replace(/\r$/u, '');
  if (line === undefined || line.trim() === '') return null;
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length;
  const before = from <= 2 * BEFORE ? line.slice(0, from) : `…${line.slice(from - BEFORE, from)}`;
  const left = stringWidth(before);
  const after = line.slice(from, from + EXCERPT_COLUMNS);
  const shown = clipped(before + after, EXCERPT_COLUMNS);
  const hit = stringWidth(line.slice(from, Math.min(to, from + EXCERPT_COLUMNS)));
  return [shown, ' '.repeat(left) + '~'.repeat(Math.min(Math.max(1, hit), Math.max(1, EXCERPT_COLUMNS - left)))];
}

/** One block per finding, most certain first within the order of the text as given. */
export function findingsText(findings: readonly Finding[], source: string, language: Language, paint: Paint): string {
  if (findings.length === 0) return '';
  const lines = source.split('\n');
  const nameWidth = Math.max(...Object.values(SEVERITY_NAMES).map((name) => stringWidth(name[language])));
  const places = findings.map(({ place }) => `${place.start.line}:${place.start.column}`);
  const placeWidth = Math.max(5, ...places.map((place) => place.length));
  return findings
    .map((finding, index) => {
      const { severity, rule, message, related } = finding;
      const name = padded(`${SIGNS[severity]} ${SEVERITY_NAMES[severity][language]}`, nameWidth + 2);
      const place = (places[index] ?? '').padEnd(placeWidth);
      const out = [`  ${coloured(severity, name, paint)}  ${place}  ${message[language]}  ${paint.dim(rule)}`];
      const shown = excerpt(finding, lines);
      if (shown)
        out.push(
          `       ${paint.dim('│')} ${shown[0]}`,
          `       ${paint.dim('│')} ${coloured(severity, shown[1], paint)}`,
        );
      for (const other of related ?? []) {
        out.push(
          `       ${paint.dim('└')} ${other.place.start.line}:${other.place.start.column}  ${other.message[language]}`,
        );
      }
      return `${out.join('\n')}\n`;
    })
    .join('');
}

/** 20,866: by hand, for ICU's formats take 4 ms to come. */
export const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** 186 KB: in thousands, as download pages say it. */
export function sizeText(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${grouped(Math.round(bytes / 1000))} KB`;
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
