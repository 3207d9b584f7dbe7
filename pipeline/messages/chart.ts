/** What is said about charts: to their author, and in the drawing and its alternative text. */
import type { ChartType } from '#model/chart.ts';
import type { Bilingual } from '#model/finding.ts';

export const chartWithoutNumbers = (): Bilingual => ({
  zh: '表中没有可以画图的数字列：第一列是类别，其余列应为数字。已只印表格',
  en: 'no column of the table holds numbers to draw: the first column names the categories, the others hold numbers; the table is printed alone',
});

export const chartCellNotNumber = (text: string): Bilingual => ({
  zh: `要画图的列里有“${text}”，不是单个数字。请改为数字，没有数据写“—”，或用 columns= 只画别的列。已只印表格`,
  en: `“${text}” in a column that is to be drawn is no single number; write a number, “—” where there is none, or name other columns by columns=; the table is printed alone`,
});

export const chartMixedUnits = (one: string, other: string): Bilingual => ({
  zh: `同一张图里的单位不一致：“${one || '无单位'}”与“${other || '无单位'}”。请统一单位，或用 columns= 只画同单位的列。已只印表格`,
  en: `one chart has one unit, not “${one || 'none'}” and “${other || 'none'}”; use one, or name the columns of one unit by columns=; the table is printed alone`,
});

export const chartColumnUnknown = (name: string): Bilingual => ({
  zh: `columns= 中的“${name}”不是表头中的一列。已只印表格`,
  en: `“${name}” in columns= is no column of the table; the table is printed alone`,
});

export const chartTooMany = (series: number, categories: number, mostSeries: number, most: number): Bilingual => ({
  zh: `这张图有${series}个系列、${categories}个类别，最多画${mostSeries}个系列、${most}个类别。请用 columns= 选列，或分成几张图。已只印表格`,
  en: `the chart has ${series} series and ${categories} categories, at most ${mostSeries} and ${most} can be told apart; name columns by columns= or make several charts; the table is printed alone`,
});

export const chartTooFew = (): Bilingual => ({
  zh: '只有一个数字，画不成图。已只印表格',
  en: 'one number makes no chart; the table is printed alone',
});

export const chartSeriesUnnamed = (): Bilingual => ({
  zh: '有几列要画，却没有列名。请补写表头。已只印表格',
  en: 'several columns are to be drawn and one has no name; give it a head; the table is printed alone',
});

/** Words that stand in the drawing itself: they hold no digit. */
export const chartWords = (unit: string): { readonly unit: Bilingual; readonly notFromZero: Bilingual } => ({
  unit: { zh: `单位：${unit}`, en: `Unit: ${unit}` },
  notFromZero: { zh: '纵轴未自零起', en: 'scale does not begin at zero' },
});

export const chartName = (type: ChartType): Bilingual =>
  type === 'bar' ? { zh: '柱状图', en: 'Bar chart' } : { zh: '折线图', en: 'Line chart' };

interface Told {
  readonly name: string;
  /** `2019年 402.0` */
  readonly points: readonly string[];
}

/** All that is drawn, in words. */
export const chartAlt = (opening: string, series: readonly Told[]): Bilingual => ({
  zh: `${opening}。${series.map(({ name, points }) => `${name ? `${name}：` : ''}${points.join('，')}`).join('；')}。`,
  en: `${opening}. ${series.map(({ name, points }) => `${name ? `${name}: ` : ''}${points.join(', ')}`).join('; ')}.`,
});

export const chartExtremes = (least: string, most: string): Bilingual => ({
  zh: `最低 ${least}，最高 ${most}`,
  en: `lowest ${least}, highest ${most}`,
});

export const chartDrawn = (): Bilingual => ({ zh: '全部数据见表', en: 'all values are in the table' });
