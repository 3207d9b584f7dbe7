/** What the Action says to people: annotations, job summary, failures. */
import type { Bilingual } from '#model/finding.ts';

export const SUMMARY_TITLE: Bilingual = { zh: '报告检查结果', en: 'Reports checked' };
export const FINDINGS_TITLE: Bilingual = { zh: '需要核对之处', en: 'Findings' };
export const EDITIONS_TITLE: Bilingual = { zh: '版本', en: 'Editions' };
export const NO_FINDINGS: Bilingual = { zh: '没有发现问题。', en: 'No findings.' };

export const REPORT_HEADS: readonly Bilingual[] = [
  { zh: '报告', en: 'report' },
  { zh: '数据', en: 'figures' },
  { zh: '必须改', en: 'errors' },
  { zh: '疑似', en: 'warnings' },
  { zh: '建议核对', en: 'notes' },
];

export const FINDING_HEADS: readonly Bilingual[] = [
  { zh: '级别', en: 'severity' },
  { zh: '位置', en: 'place' },
  { zh: '问题', en: 'finding' },
  { zh: '规则', en: 'rule' },
];

export const EDITION_HEADS: readonly Bilingual[] = [
  { zh: '文件', en: 'file' },
  { zh: '大小', en: 'size' },
  { zh: 'SHA-256', en: 'SHA-256' },
];

export const notAnnotated = (count: number): Bilingual => ({
  zh: `另有 ${count} 处未在代码行上标出（每一级别最多标 10 处），全部列在本次运行的摘要里`,
  en: `${count} more are not shown on their lines (at most 10 of each level are); the summary of this run lists all`,
});

export const unknownMode = (given: string): Bilingual => ({
  zh: `mode 应为 check 或 build，当前为“${given}”`,
  en: `mode must be check or build, it is “${given}”`,
});

export const unknownStage = (given: string, allowed: string): Bilingual => ({
  zh: `stage 应为 ${allowed} 之一，当前为“${given}”`,
  en: `stage must be one of ${allowed}, it is “${given}”`,
});

export const wrongStage = (file: string, found: string, wanted: string): Bilingual => ({
  zh: `${file} 的稿次是 ${found}，此处只处理 ${wanted}：请先改卷首的 stage`,
  en: `the stage of ${file} is ${found}, only ${wanted} may go on here: change stage in its front matter first`,
});

export const reportsFailed = (errors: number): Bilingual => ({
  zh: `报告未通过：${errors} 处必须改`,
  en: `the reports did not pass: ${errors} errors`,
});
