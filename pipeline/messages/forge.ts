/** What is said of GitHub's answers: what was asked, what came back, what to do. */
import type { Bilingual } from '#model/finding.ts';

const code = (status: number | null): Bilingual =>
  status === null ? { zh: '连接中断', en: 'broken connection' } : { zh: `状态 ${status}`, en: `status ${status}` };

export const tryAgain = (what: string, status: number | null, told: string, waitMs: number): Bilingual => ({
  zh: `${what}：${code(status).zh}（${told}），${waitMs / 1000} 秒后重试`,
  en: `${what}: ${code(status).en} (${told}), trying again in ${waitMs / 1000} s`,
});

export const noAnswer = (what: string, attempts: number, status: number | null, told: string): Bilingual => ({
  zh: `${what} 试了 ${attempts} 次都没有成功：${code(status).zh}（${told}）。没有发布半成品，可以重新运行`,
  en: `${what} failed ${attempts} times: ${code(status).en} (${told}). Nothing was published by halves; run it again`,
});

export const refusedBy = (what: string, status: number, told: string): Bilingual => ({
  zh: `${what} 被拒绝：状态 ${status}（${told}）${status === 403 || status === 401 ? '。请检查任务的 permissions' : ''}`,
  en: `${what} was refused: status ${status} (${told})${status === 403 || status === 401 ? '. Look at the permissions of the job' : ''}`,
});
