/** What the ledger, its lock and its tables say. */
import type { FigureKind, NonFigureKind } from '#model/figure.ts';
import type { Bilingual } from '#model/finding.ts';

export const TABLE_HEAD: readonly Bilingual[] = [
  { zh: '位置', en: 'place' },
  { zh: '指标', en: 'indicator' },
  { zh: '原文', en: 'text' },
  { zh: '数值', en: 'value' },
  { zh: '单位', en: 'unit' },
  { zh: '限定词', en: 'qualifier' },
  { zh: '类别', en: 'kind' },
];

const KINDS: Readonly<Record<FigureKind | NonFigureKind, Bilingual>> = {
  quantity: { zh: '数量', en: 'quantity' },
  money: { zh: '金额', en: 'money' },
  percent: { zh: '百分数', en: 'percent' },
  percentagePoint: { zh: '百分点', en: 'percentage points' },
  permille: { zh: '千分数', en: 'per mille' },
  multiple: { zh: '倍数', en: 'multiple' },
  tenths: { zh: '成数', en: 'tenths' },
  fraction: { zh: '分数', en: 'fraction' },
  range: { zh: '区间', en: 'range' },
  ratio: { zh: '比例', en: 'ratio' },
  rank: { zh: '位次', en: 'rank' },
  date: { zh: '日期', en: 'date' },
  time: { zh: '时刻', en: 'time' },
  year: { zh: '年份', en: 'year' },
  duration: { zh: '时长', en: 'duration' },
  ordinal: { zh: '序数', en: 'ordinal' },
  verbal: { zh: '文字目标', en: 'verbal target' },
  name: { zh: '名称', en: 'name' },
  term: { zh: '术语', en: 'term' },
  idiom: { zh: '词语', en: 'idiom' },
  indefinite: { zh: '虚数', en: 'indefinite' },
  documentNumber: { zh: '文号', en: 'document number' },
  phone: { zh: '电话', en: 'telephone' },
  code: { zh: '代码', en: 'code' },
  listOrdinal: { zh: '序号', en: 'list ordinal' },
  formula: { zh: '算式', en: 'formula' },
  session: { zh: '届次', en: 'session' },
  malformed: { zh: '残缺数字', en: 'malformed' },
};

export function kindName(kind: FigureKind | NonFigureKind): Bilingual {
  return KINDS[kind];
}

export function figureCount(count: number): Bilingual {
  return { zh: `共 ${count} 处数据`, en: `${count} figures` };
}
