/** Findings as workflow commands of GitHub Actions: one annotation a line, and a last line for those without room. */
import * as messages from '#messages/action.ts';
import type { Bilingual, Finding } from '#model/finding.ts';
import { type Annotation, annotationsOf } from './annotations.ts';

/**
 * What `check --format github` prints. GitHub shows ten of each level per step: the others are counted in a last notice
 * and belong into the job summary.
 */
export function githubCommands(findings: readonly Finding[], language: keyof Bilingual): string {
  const { shown, left } = annotationsOf(findings, language);
  const lines = shown.map(commandOf);
  if (left > 0) lines.push(`::notice::${data(messages.notAnnotated(left)[language])}`);
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf({ level, message, title, file, startLine, endLine, startColumn, endColumn }: Annotation): string {
  const properties = [
    ['title', title],
    ['file', file.replaceAll('\\', '/')],
    ['line', startLine],
    ['endLine', endLine],
    ['col', startColumn],
    ['endColumn', endColumn],
  ] as const;
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return `::${level} ${written.join(',')}::${data(message)}`;
}

/** The escapes of actions/toolkit: a line feed would end the command, a comma the property. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
