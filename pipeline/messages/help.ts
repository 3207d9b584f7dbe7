/** What --help says. */
import type { Bilingual } from '#model/finding.ts';

export const PROGRAM: Bilingual = {
  zh: '定本：检查报告的数据与结构，渲染 PDF、Word、网页三个版本，并证明三者与源文一致',
  en: 'Checks a report, renders its PDF, DOCX and HTML editions, and proves that they say what the source says',
};
export const LANG: Bilingual = { zh: '提示所用语言', en: 'language of messages' };
export const HELP: Bilingual = { zh: '显示帮助', en: 'show help' };
export const HELP_COMMAND: Bilingual = { zh: '显示某个命令的帮助', en: 'show the help of a command' };
export const SEE_HELP: Bilingual = { zh: '（加 --help 看用法）', en: '(add --help for usage)' };
export const BUILD: Bilingual = {
  zh: '检查、渲染、核对，写入 DIR/<id>/；退出码 0 正常，1 有必须改的问题或核对不一致，2 用法或输入有误',
  en: 'check, render and prove, into DIR/<id>/; exit code 0 good, 1 errors or a failed proof, 2 wrong usage or input',
};
export const CHECK: Bilingual = {
  zh: '只检查，结果写到标准输出；退出码同 build',
  en: 'only check, results on standard output; exit codes as for build',
};
export const IMPORT: Bilingual = {
  zh: '把抓取的文本变成 DIR/report.md，丢弃和改动全部记在 DIR/import.json',
  en: 'turn a scraped text into DIR/report.md; all that was dropped or changed is listed in DIR/import.json',
};
export const FILES: Bilingual = {
  zh: '报告文件；不写则为 source/*/report.md',
  en: 'report files; all of source/*/report.md when none is named',
};
export const OUTPUT: Bilingual = { zh: '输出文件夹', en: 'output folder' };
export const ONLY: Bilingual = { zh: '只做这些版本，如 pdf,html', en: 'only these editions, such as pdf,html' };
export const FORMAT: Bilingual = { zh: '输出格式', en: 'output format' };
export const IMPORT_FILE: Bilingual = { zh: '抓取的文本', en: 'the scraped text' };
export const IMPORT_OUTPUT: Bilingual = { zh: '写到哪个文件夹', en: 'folder to write into' };
export const FIGURES: Bilingual = {
  zh: '列出报告里的每一处数据：数值、单位、指标、位置',
  en: 'list every figure of a report: value, unit, indicator, place',
};
export const FIGURES_FILE: Bilingual = { zh: '报告文件，- 为标准输入', en: 'the report, - for standard input' };
export const ALL_NUMERALS: Bilingual = {
  zh: '也列出不是数据的数字（名称、成语、概数），并说明是什么',
  en: 'also numerals that are no figures (names, idioms, indefinites), with their kind',
};
export const LINES: Bilingual = {
  zh: '输入每行一段文字，输出每行一个 JSON',
  en: 'one text per input line, one JSON line each',
};
