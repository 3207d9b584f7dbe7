/** What `dingben site` says to people. */
import type { Bilingual } from '#model/finding.ts';

export const SITE: Bilingual = {
  zh: '用登记册里已公布的版本（DIR/<id>-e01）生成档案网站；其他稿次不进网站',
  en: 'make the archive site of the published editions in the registers (DIR/<id>-e01); no other stage gets in',
};
export const SITE_OUTPUT: Bilingual = { zh: '网站写到哪个文件夹', en: 'folder to write the site into' };
export const SITE_EDITIONS: Bilingual = {
  zh: '正式版本所在的文件夹',
  en: 'folder that holds the official editions',
};
export const SITE_BASE: Bilingual = {
  zh: '网站自己的网址（https://…/）；不写则没有 sitemap.xml，订阅里没有绝对网址',
  en: 'address of the site itself (https://…/); without it there is no sitemap.xml and no absolute address in the feed',
};

export const badBase = (given: string): Bilingual => ({
  zh: `--base 应为 http:// 或 https:// 开头的网址，当前为“${given}”`,
  en: `--base takes an address that begins with http:// or https://, it is “${given}”`,
});

export const editionMissing = (folder: string): Bilingual => ({
  zh: `登记册里有、文件夹却没有：${folder}。请取回这个版本，或用 --editions 指明所在的文件夹`,
  en: `in the register, but not there: ${folder}. Fetch this edition, or name the folder that holds it with --editions`,
});

export const fileNotAsRegistered = (file: string): Bilingual => ({
  zh: `${file} 与登记册记载的不一致，网站没有生成`,
  en: `${file} is not what the register says; no site was made`,
});

export const editionUnreadable = (file: string): Bilingual => ({
  zh: `${file} 读不出报告，网站没有生成`,
  en: `no report can be read from ${file}; no site was made`,
});

export const stageNotRegistered = (file: string): Bilingual => ({
  zh: `${file} 登记为公布稿，源文却不是，网站没有生成`,
  en: `${file} is registered as published, but its source is not; no site was made`,
});

export const notASite = (folder: string): Bilingual => ({
  zh: `${folder} 里有别的文件，未覆盖：请用 -o 指定空文件夹，或先前生成的网站`,
  en: `${folder} holds other files and was not overwritten: name an empty folder, or an earlier site, with -o`,
});

export const siteWritten = (folder: string, reports: number, editions: number, files: number): Bilingual => ({
  zh: `已写入 ${folder}：${reports} 份报告，${editions} 个已公布版本，${files} 个文件`,
  en: `written to ${folder}: ${reports} reports, ${editions} published editions, ${files} files`,
});
