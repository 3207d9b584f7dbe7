/** What the DOCX edition says of its own accord: its properties' names and the descriptions of tables. */
import type { Bilingual } from '#model/finding.ts';

/** Word lists custom properties by name; Chinese, since those who open them are. */
export const PROPERTY_NAMES = {
  edition: '版本',
  commit: '源文提交',
  stage: '稿次',
  date: '日期',
} as const;

export interface TableShape {
  /** '' where it has no caption */
  readonly name: string;
  /** the head cells' texts, empty without a head */
  readonly columns: readonly string[];
  readonly columnCount: number;
  readonly rowCount: number;
}

/** A table's alternative text. */
export function tableDescription({ name, columns, columnCount, rowCount }: TableShape): Bilingual {
  const zh = `${name || '表格'}：${columnCount}列${rowCount}行${columns.length > 0 ? `，各列为${columns.join('、')}` : ''}`;
  const head = columns.length > 0 ? `; columns: ${columns.join(', ')}` : '';
  return { zh, en: `${name || 'Table'}: ${columnCount} columns, ${rowCount} rows${head}` };
}
