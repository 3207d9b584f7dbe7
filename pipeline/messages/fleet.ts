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

export const PLAN: Bilingual = {
  zh: '列出需要生成的报告并分成几片，输出 GitHub Actions 的矩阵（JSON）；每片的 files 交给 build --files-from -',
  en: 'list the reports that need building, divided into shards, as a matrix of GitHub Actions (JSON); give the files of a shard to build --files-from -',
};

export const SHARDS: Bilingual = {
  zh: '分成几片，或 auto（按工作量）',
  en: 'how many shards, or auto (by the work)',
};

export const CHANGED_SINCE: Bilingual = {
  zh: '只列出与这一版本相比内容有变的报告（报告文件夹、模板、程序、同一机关上年的报告）',
  en: 'only reports that differ from this revision: their folder, the templates, the program, or the report of the year before of the same body',
};

export const MERGE: Bilingual = {
  zh: '把几次生成的版本合到一个文件夹，写出总清单 manifest.json；合并前逐个校验',
  en: 'put the editions of several builds into one folder, with one manifest.json; each is verified first',
};

export const MERGE_PARTS: Bilingual = { zh: '各次生成的输出文件夹', en: 'output folders of the builds' };

export const MERGE_SITE: Bilingual = {
  zh: '同时用合并后的正式版本生成归档网站',
  en: 'also make the archive site of the official editions among them',
};

export const planned = (chosen: number, unchanged: number, shards: number): Bilingual => ({
  zh: `${chosen} 份报告，分 ${shards} 片${unchanged > 0 ? `；另有 ${unchanged} 份内容未变` : ''}`,
  en: `${chosen} reports in ${shards} shards${unchanged > 0 ? `; ${unchanged} are unchanged` : ''}`,
});

export const noSuchRevision = (revision: string): Bilingual => ({
  zh: `找不到版本“${revision}”：请写提交号、标签或分支；在 GitHub Actions 中检出时需要 fetch-depth: 0`,
  en: `there is no revision “${revision}”: give a commit, tag or branch; in GitHub Actions check out with fetch-depth: 0`,
});

export const noSuchFolder = (folder: string): Bilingual => ({
  zh: `找不到文件夹：${folder}`,
  en: `no such folder: ${folder}`,
});

export const nothingToMerge = (folders: string): Bilingual => ({
  zh: `${folders} 中没有任何版本（<id>/manifest.json）`,
  en: `there is no edition (<id>/manifest.json) in ${folders}`,
});

export const partsDiffer = (first: string, second: string): Bilingual => ({
  zh: `${first} 与 ${second} 是同一份报告，内容却不同：请只保留一个`,
  en: `${first} and ${second} are of one report and differ: keep one of them`,
});

export const brokenPart = (file: string): Bilingual => ({
  zh: `${file} 缺失或与清单中的校验码不符，可能传输不完整：没有合并任何版本`,
  en: `${file} is missing or does not have the checksum of its manifest, the transfer may be cut off: nothing was merged`,
});

export const merged = (taken: number, folders: number, editions: number, output: string): Bilingual => ({
  zh: `已从 ${folders} 个文件夹合并 ${taken} 个版本；${output} 中现有 ${editions} 个，见 ${output}/manifest.json`,
  en: `merged ${taken} editions of ${folders} folders; ${output} now holds ${editions}, see ${output}/manifest.json`,
});
