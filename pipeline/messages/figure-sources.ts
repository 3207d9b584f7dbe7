/** What is said of those who stand behind the figures, and the columns of their 数据核校表. */
import type { Bilingual } from '#model/finding.ts';

export const unknownSource = (key: string, line: number): Bilingual => ({
  zh: `figures.sources.yml:${line} “${key}”既不是本报告的指标，也不是数据编号（见 dingben figures）`,
  en: `figures.sources.yml:${line} “${key}” is neither an indicator nor a figure id of this report (see dingben figures)`,
});

/** The sheet goes to offices and comes back: its language is theirs. */
export const SHEET = '数据核校表';
export const SHEET_COLUMNS = {
  id: '编号',
  where: '位置',
  indicator: '指标',
  text: '数据',
  value: '数值',
  unit: '单位',
  sentence: '原句',
  provider: '提供单位',
  definition: '口径',
  verifiedBy: '核实人',
  status: '核实状态',
} as const;

export const XLSX_NEEDS_OUTPUT: Bilingual = {
  zh: '--format xlsx 要写成文件：请加 -o FILE.xlsx',
  en: '--format xlsx is written to a file: add -o FILE.xlsx',
};
export const notASheet = (file: string, reason: string): Bilingual => ({
  zh: `${file} 不是可读的 xlsx 文件：${reason}`,
  en: `${file} is no readable xlsx file: ${reason}`,
});
export const columnsMissing = (file: string, missing: string): Bilingual => ({
  zh: `${file} 缺少列 ${missing}：请用 figures --format xlsx 写出的表，不要改动表头`,
  en: `${file} lacks the columns ${missing}: use the sheet that figures --format xlsx wrote and leave its head as it is`,
});
export const rowUnknown = (row: number, id: string): Bilingual => ({
  zh: `第 ${row} 行：编号“${id}”不在报告中，未并入`,
  en: `row ${row}: “${id}” is no figure of the report and was left out`,
});
export const rowOutdated = (row: number, then: string, now: string): Bilingual => ({
  zh: `第 ${row} 行：核的是“${then}”，报告中已是“${now}”，未并入`,
  en: `row ${row}: it answers for “${then}”, the report now says “${now}”; left out`,
});
export const merged = (answers: number, file: string): Bilingual => ({
  zh: answers > 0 ? `已并入 ${answers} 条答复，写入 ${file}` : `没有新的答复，${file} 未改`,
  en: answers > 0 ? `${answers} answers merged into ${file}` : `no new answers, ${file} was not changed`,
});
