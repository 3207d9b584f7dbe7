/** What `dingben preview` says to people, on the terminal and on its page. */
import type { ChangeKind } from '#model/figure-change.ts';
import type { Bilingual, Severity } from '#model/finding.ts';

export const PREVIEW: Bilingual = {
  zh: '边写边看：保存后立即更新网页，问题标在段落旁，列出与数据锁不同的数据；只在本机可见，Ctrl-C 结束',
  en: 'see it while you write: each save renews the page, findings stand beside their paragraphs, figures that differ from the lock are listed; on this machine only, Ctrl-C ends it',
};
export const PREVIEW_FILE: Bilingual = {
  zh: '报告文件；只有一份 source/*/report.md 时可以不写',
  en: 'the report; may be left out where there is only one source/*/report.md',
};
export const PORT: Bilingual = { zh: '端口；不写则任选一个空闲的', en: 'port; any free one when none is named' };

export const previewOfWhich = (files: readonly string[]): Bilingual => ({
  zh: `有 ${files.length} 份报告，请写明预览哪一份：${files.join('，')}`,
  en: `there are ${files.length} reports, name the one to preview: ${files.join(', ')}`,
});
export const badPort = (given: string): Bilingual => ({
  zh: `--port 应为 0 到 65535 的整数，当前为“${given}”`,
  en: `--port takes a whole number from 0 to 65535, it is “${given}”`,
});
export const portTaken = (port: number): Bilingual => ({
  zh: `端口 ${port} 不能用：请换一个，或不写 --port`,
  en: `port ${port} cannot be used: name another one, or leave --port out`,
});
export const previewAt = (file: string, address: string): Bilingual => ({
  zh: `${file} 的预览：${address}（只在本机可见，Ctrl-C 结束）`,
  en: `preview of ${file}: ${address} (on this machine only, Ctrl-C ends it)`,
});
export const ended: Bilingual = { zh: '预览已结束', en: 'the preview has ended' };

export const previewTitle = (file: string): Bilingual => ({ zh: `预览：${file}`, en: `Preview: ${file}` });
export const notYet: Bilingual = { zh: '还没有可以显示的页面', en: 'there is no page to show yet' };
export const textBroken: Bilingual = {
  zh: '现在的文字还排不出页面，下面是上一次能排出的页面',
  en: 'the text as it is now gives no page; this is the last page that it gave',
};
export const fileGone: Bilingual = { zh: '找不到报告文件，等它回来', en: 'the report is gone; waiting for it' };
export const connectionLost: Bilingual = {
  zh: '预览程序已结束，页面不再更新',
  en: 'the preview has ended; this page is no longer renewed',
};
export const noPdf: Bilingual = { zh: '现在的文字排不出这个版本', en: 'the text as it is now gives no such edition' };

export const nothingFound: Bilingual = { zh: '没有发现问题', en: 'nothing found' };
export const notLocked: Bilingual = { zh: '数据未锁定', en: 'figures not locked' };
export const changedFigures: Bilingual = { zh: '数据变动', en: 'changed figures' };
export const findingsName: Bilingual = { zh: '问题与数据变动', en: 'findings and changed figures' };
export const pageName: Bilingual = { zh: '网页版本', en: 'HTML edition' };
export const lineName: Bilingual = { zh: '第 {n} 行', en: 'line {n}' };
export const renewed: Bilingual = { zh: '第 {n} 次更新，{ms} 毫秒', en: 'renewal {n}, {ms} ms' };

/** Signs beside the words: never colour alone. */
export const SIGNS: Readonly<Record<Severity | ChangeKind, string>> = {
  error: '✕',
  warning: '?',
  info: '○',
  changed: 'Δ',
  moved: '↕',
  added: '+',
  removed: '−',
};

export const CHANGE_NAMES: Readonly<Record<ChangeKind, Bilingual>> = {
  changed: { zh: '数据改动', en: 'figure changed' },
  moved: { zh: '数据移动', en: 'figure moved' },
  added: { zh: '新增数据', en: 'figure added' },
  removed: { zh: '删去数据', en: 'figure removed' },
};
