/** What the DOCX edition says of its own accord: its properties' names and the descriptions of tables. */
import type { Bilingual } from '#model/finding.ts';

/** Word lists custom properties by name; Chinese, since those who open them are. */
export const PROPERTY_NAMES = {
  edition: '版本',
  commit: '源文提交',
  stage: '稿次',
  date: '日期',
} as const;

/** A table's alternative text, without digits; `first` is the head of its first column, null for a table without a head. */
export function tableDescription(first: string | null): Bilingual {
  if (first === null) return { zh: '没有表头', en: 'No header row' };
  if (first === '') return { zh: '首行为表头', en: 'The first row is the header row' };
  return { zh: `首行为表头，首列为“${first}”`, en: `The first row is the header row; the first column is “${first}”` };
}
