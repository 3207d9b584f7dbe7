/** The notes of a GitHub release: changed figures, corrections, files with their checksums, how to verify. */
import * as messages from '#messages/action-publish.ts';
import type { Bilingual } from '#model/finding.ts';
import { type DiffView, figuresDiffMarkdown } from './figures-diff-table.ts';
import type { Language } from './findings-json.ts';
import { plain } from './markdown-cell.ts';

export interface NotedCorrection {
  /** e01: the edition that printed it wrong */
  readonly edition: string;
  readonly place: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

export interface NotedFile {
  readonly name: string;
  readonly bytes: number;
  /** lower-case hex */
  readonly sha256: string;
}

export interface NotesInput {
  readonly title: string;
  /** <id>-e01 */
  readonly folder: string;
  readonly supersedes: string | null;
  /** against the published edition before; null: there is none */
  readonly changes: { readonly edition: string; readonly view: DiffView } | null;
  readonly corrections: readonly NotedCorrection[];
  readonly files: readonly NotedFile[];
  /** owner/name; null at a desk */
  readonly repository: string | null;
}

export function releaseNotes(input: NotesInput, language: Language): string {
  const { title, supersedes, changes, corrections, files } = input;
  const t = (message: Bilingual): string => message[language];
  const heading = (message: Bilingual): string => `## ${t(message)}`;
  return [
    `**${plain(title)}**${supersedes === null ? '' : `  \n${t(messages.supersedes(supersedes))}`}`,
    heading(messages.NOTES.figures),
    changes === null
      ? t(messages.NOTES.first)
      : `${t(messages.against(changes.edition))}${figuresDiffMarkdown(changes.view, language).trimEnd()}`,
    ...(corrections.length > 0 ? [heading(messages.NOTES.corrections), correctionTable(corrections, language)] : []),
    heading(messages.NOTES.files),
    fileTable(files, language),
    heading(messages.NOTES.verify),
    ...howTo(input, language),
    '',
  ].join('\n\n');
}

function table(heads: readonly Bilingual[], rows: readonly (readonly string[])[], language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads.map((head) => head[language])), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function correctionTable(corrections: readonly NotedCorrection[], language: Language): string {
  const rows = corrections.map((one) => [
    one.edition,
    plain(one.place),
    `${plain(one.old)} → **${plain(one.new)}**`,
    plain(one.reason),
  ]);
  return table(messages.CORRECTION_HEADS, rows, language);
}

function fileTable(files: readonly NotedFile[], language: Language): string {
  const rows = files.map(({ name, bytes, sha256 }) => [
    plain(name),
    `${bytes.toLocaleString('en')} B`,
    `\`${sha256}\``,
  ]);
  return table(messages.FILE_HEADS, rows, language);
}

/** sha512sum needs nothing of ours; dingben verify says more; gh asks GitHub for the provenance. */
function howTo({ folder, repository, files }: NotesInput, language: Language): readonly string[] {
  const shell = (line: string): string => `\`\`\`sh\n${line}\n\`\`\``;
  const offline = `sha512sum --check SHA512SUMS\nnpx dingben verify ${folder}-bag.zip`;
  const pdf = files.find(({ name }) => name.endsWith('.pdf'))?.name;
  return [
    messages.VERIFY_OFFLINE[language],
    shell(offline),
    ...(repository && pdf
      ? [messages.VERIFY_ORIGIN[language], shell(`gh attestation verify ${pdf} --repo ${repository}`)]
      : []),
  ];
}
