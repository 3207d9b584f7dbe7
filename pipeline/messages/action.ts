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

export const inputNotAllowed = (name: string, given: string, allowed: string): Bilingual => ({
  zh: `${name} 应为 ${allowed} 之一，当前为“${given}”`,
  en: `${name} must be one of ${allowed}, it is “${given}”`,
});

export const inputNotAddress = (name: string, given: string): Bilingual => ({
  zh: `${name} 应为以 http 或 https 开头的网址，当前为“${given}”`,
  en: `${name} must be an address with http or https, it is “${given}”`,
});

export const wrongStage = (file: string, found: string, wanted: string): Bilingual => ({
  zh: `${file} 的稿次是 ${found}，此处只处理 ${wanted}：请先改卷首的 stage`,
  en: `the stage of ${file} is ${found}, only ${wanted} may go on here: change stage in its front matter first`,
});

export const reportsFailed = (errors: number): Bilingual => ({
  zh: `报告未通过：${errors} 处必须改`,
  en: `the reports did not pass: ${errors} errors`,
});

export const FIGURES_TITLE: Bilingual = { zh: '数据变动', en: 'Changed figures' };

export const NEW_REPORT: Bilingual = {
  zh: '新报告，没有可比较的旧稿。',
  en: 'A new report: there is nothing to compare with.',
};

export const noBase = (revision: string): Bilingual => ({
  zh: `找不到用来比较的 git 版本 ${revision}：请在 actions/checkout 里写 fetch-depth: 0`,
  en: `the git revision ${revision} to compare with is not here: write fetch-depth: 0 for actions/checkout`,
});

export const rowsLeft = (count: number): Bilingual => ({
  zh: `另有 ${count} 处未列出，见构建产物里的 findings.json`,
  en: `${count} more are not listed; see findings.json in the artifact`,
});

export const COMMENT_TITLE: Bilingual = { zh: '报告核对', en: 'Report review' };

export const commentReport = (changed: number, unchanged: number): Bilingual => ({
  zh: `数据变动 ${changed} 处，其余 ${unchanged} 处未变`,
  en: `${changed} figures changed, the other ${unchanged} did not`,
});

export const commentFindings = (errors: number, warnings: number, notes: number): Bilingual => ({
  zh: `必须改 ${errors}，疑似 ${warnings}，建议核对 ${notes}`,
  en: `errors ${errors}, warnings ${warnings}, notes ${notes}`,
});

export const commentRun = (url: string): Bilingual => ({
  zh: `全部问题、各版本和修订稿见[本次检查](${url})。`,
  en: `All findings, the editions and redlines are with [this run](${url}).`,
});

export const commentCommit = (commit: string): Bilingual => ({
  zh: `核对的提交：${commit.slice(0, 7)}`,
  en: `Commit reviewed: ${commit.slice(0, 7)}`,
});

export const changesLeft = (count: number): Bilingual => ({
  zh: `另有 ${count} 处变动未列出，见本次检查的摘要。`,
  en: `${count} more changes are not listed; see the summary of the run.`,
});

export const PUBLIC_DRAFTS: Bilingual = {
  zh: '这是公开仓库：未公布各稿的构建产物，登录 GitHub 的人都能下载。写 drafts: none 即不上传；草稿最好放在私有仓库。',
  en: 'This repository is public: whoever is signed in can download the editions of drafts. Write drafts: none to upload none; keep drafts in a private repository.',
};

export const NO_UPLOAD: Bilingual = {
  zh: '没有上传未公布各稿（drafts: none）',
  en: 'nothing of drafts was uploaded (drafts: none)',
};

export const noArtifactService: Bilingual = {
  zh: '这里没有构建产物服务：各版本只在输出文件夹里',
  en: 'there is no artifact service here: the editions are in the output folder alone',
};

export const commentKept = (url: string, changed: boolean): Bilingual => ({
  zh: changed ? `评论已更新：${url}` : `评论没有变化：${url}`,
  en: changed ? `the comment is up to date: ${url}` : `the comment did not change: ${url}`,
});

export const commentRefused: Bilingual = {
  zh: '令牌不能写评论（来自派生仓库的合并请求即如此）：评论由 comment.yml 更新',
  en: 'the token may not comment (so it is for pull requests from forks): comment.yml keeps the comment',
};

export const NOTHING_TO_COMMENT: Bilingual = {
  zh: '该次运行没有可用的核对结果：没有写评论',
  en: 'that run left no review to comment with: nothing was written',
};

export const reviewRefused = (why: Bilingual): Bilingual => ({
  zh: `核对结果不可用：${why.zh}。没有写评论`,
  en: `the review cannot be used: ${why.en}. Nothing was written`,
});

export const REVIEW_FAULTS = {
  size: { zh: '文件过大', en: 'it is too large' },
  zip: { zh: '压缩包里不是一个 review.json', en: 'the archive does not hold one review.json' },
  shape: { zh: '内容不合约定', en: 'it is not of the agreed shape' },
  pull: { zh: '它所指的合并请求不属于这次运行', en: 'the pull request that it names is not of that run' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const OUTDATED: Bilingual = {
  zh: '合并请求已有更新的提交或已关闭：没有写评论',
  en: 'the pull request has moved on or is closed: nothing was written',
};

export const uploadFailed = (name: string, told: string): Bilingual => ({
  zh: `构建产物 ${name} 没有上传成功（${told}）：请重新运行`,
  en: `the artifact ${name} was not uploaded (${told}): run again`,
});

export const siteFailed: Bilingual = { zh: '档案网站没有生成', en: 'the archive site was not made' };
