/** What is said of many reports: builds that are kept, plans, merges. */
import type { Bilingual } from '#model/finding.ts';

export const keptReports = (kept: number, all: number): Bilingual => ({
  zh: `${all} 份报告中有 ${kept} 份内容未变，沿用已生成的版本`,
  en: `${kept} of ${all} reports are unchanged: their editions stay as they are`,
});

export const workerDied = (reason: string): Bilingual => ({
  zh: `生成这份报告的工作线程中断：${reason}。内存不足时可用 --jobs 1`,
  en: `the worker that built this report broke off: ${reason}. Where memory is short, try --jobs 1`,
});

export const JOBS: Bilingual = {
  zh: '同时生成几份报告；默认按处理器数和内存',
  en: 'how many reports to build at a time; by processors and memory when not given',
};

export const NO_CACHE: Bilingual = {
  zh: '多份报告时也全部重新生成，不沿用 .cache/dingben 中内容未变的版本',
  en: 'build every report again, also those whose editions in .cache/dingben are unchanged',
};

export const FILES_FROM: Bilingual = {
  zh: '从文件（- 为标准输入）读取要生成的报告，每行一个',
  en: 'read the report files to build from a file (- for standard input), one a line',
};

export const noFilesListed = (file: string): Bilingual => ({
  zh: `${file} 中没有列出任何报告`,
  en: `${file} names no report`,
});
