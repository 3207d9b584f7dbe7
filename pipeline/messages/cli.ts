/** What the command line says to people. */
import type { Bilingual, Severity } from '#model/finding.ts';

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '必须改', en: 'error' },
  warning: { zh: '疑似', en: 'warning' },
  info: { zh: '建议核对', en: 'note' },
};

export const STEP_NAMES: Readonly<Record<'pdf' | 'docx' | 'html', Bilingual>> = {
  pdf: { zh: '渲染 PDF', en: 'rendering PDF' },
  docx: { zh: '渲染 Word', en: 'rendering DOCX' },
  html: { zh: '渲染网页', en: 'rendering HTML' },
};

export const FORMAT_NAMES: Readonly<Record<'pdf' | 'docx' | 'html', Bilingual>> = {
  pdf: { zh: 'PDF', en: 'PDF' },
  docx: { zh: 'Word', en: 'DOCX' },
  html: { zh: '网页', en: 'HTML' },
};

/** The Word file that editors write in; part of its download name too. */
export const DOCX_FOR_EDITING: Bilingual = { zh: '修改用', en: 'DOCX for editing' };

export const fileMissing = (file: string): Bilingual => ({
  zh: `找不到文件：${file}`,
  en: `no such file: ${file}`,
});

export const noSources: Bilingual = {
  zh: '没有可处理的报告：source/*/report.md 不存在。请在项目根目录运行，或写明文件',
  en: 'no report to work on: there is no source/*/report.md. Run from the project root, or name a file',
};

export const sameIdTwice = (id: string, first: string, second: string): Bilingual => ({
  zh: `两份报告的 id 都是“${id}”（${first}，${second}）：请在其中一份的卷首写不同的 id`,
  en: `two reports share the id “${id}” (${first}, ${second}): give one of them another id in its front matter`,
});

export const cannotWrite = (folder: string, reason: string): Bilingual => ({
  zh: `无法写入 ${folder}：${reason}`,
  en: `cannot write ${folder}: ${reason}`,
});

export const cannotRead = (file: string, reason: string): Bilingual => ({
  zh: `无法读取 ${file}：${reason}`,
  en: `cannot read ${file}: ${reason}`,
});

export const unknownFormat = (given: string, allowed: string): Bilingual => ({
  zh: `不支持“${given}”：可用 ${allowed}`,
  en: `“${given}” is not known: use ${allowed}`,
});

export const badEpoch = (given: string): Bilingual => ({
  zh: `环境变量 SOURCE_DATE_EPOCH 应为秒数，当前为“${given}”`,
  en: `SOURCE_DATE_EPOCH must be a number of seconds, it is “${given}”`,
});

export const internalError = (message: string): Bilingual => ({
  zh: `程序内部错误：${message}。请附上输入文件报告此问题（设 DINGBEN_DEBUG=1 可看详情）`,
  en: `internal error: ${message}. Please report it with the input (DINGBEN_DEBUG=1 shows details)`,
});

interface Counts {
  readonly figures: number;
  /** against the lock; null where there is none */
  readonly since: { readonly unchanged: number; readonly changed: number } | null;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

function figuresPart({ figures, since }: Counts): Bilingual {
  if (!since) return { zh: `${figures} 处数据`, en: `${figures} figures` };
  return {
    zh: `${figures} 处数据，与上次确认一致 ${since.unchanged} 处，变动 ${since.changed} 处`,
    en: `${figures} figures, ${since.unchanged} as last accepted, ${since.changed} changed`,
  };
}

export function summaryLine(counts: Counts): Bilingual {
  const { errors, warnings, notes, waived } = counts;
  const part = figuresPart(counts);
  return {
    zh: `${part.zh} · ${errors} 处必须改，${warnings} 处疑似，${notes} 处建议核对${waived > 0 ? `，${waived} 处经说明保留` : ''}`,
    en: `${part.en} · ${errors} errors, ${warnings} warnings, ${notes} notes${waived > 0 ? `, ${waived} waived` : ''}`,
  };
}

export const fixed = (file: string, count: number): Bilingual => ({
  zh: `${file}：已改 ${count} 处`,
  en: `${file}: ${count} ${count === 1 ? 'place' : 'places'} mended`,
});

export const wouldFix = (file: string, count: number): Bilingual => ({
  zh: `${file}：可改 ${count} 处（--dry-run，未写入）`,
  en: `${file}: ${count} ${count === 1 ? 'place' : 'places'} would be mended (--dry-run, nothing written)`,
});

export const badNumber = (option: string, given: string): Bilingual => ({
  zh: `${option} 应为不小于 0 的整数，当前为“${given}”`,
  en: `${option} takes a whole number from 0, it is “${given}”`,
});

export const renderedLine: Bilingual = { zh: '渲染', en: 'Rendered' };
export const provenLine: Bilingual = { zh: '核对', en: 'Proven' };
export const pages = (count: number): Bilingual => ({
  zh: `${count} 页`,
  en: `${count} ${count === 1 ? 'page' : 'pages'}`,
});

export const editionsAgree = (editions: number, characters: string, figures: number): Bilingual => ({
  zh: `${editions === 3 ? '三个' : `${editions} 个`}版本与源文逐字一致：正文 ${characters} 字，数字 ${figures} 个`,
  en: `${editions} ${editions === 1 ? 'edition says' : 'editions say'} what the source says: ${characters} characters, ${figures} numbers`,
});

export const proofFailed = (format: string): Bilingual => ({
  zh: `${format} 与源文不一致，未写出任何版本`,
  en: `the ${format} edition differs from the source; nothing was written`,
});

export const notWritten = (stage: string): Bilingual => ({
  zh: `“${stage}”有必须改的问题，未写出任何版本`,
  en: `this is a ${stage} with errors; nothing was written`,
});

export const writtenTo = (folder: string): Bilingual => ({ zh: `已写入 ${folder}`, en: `written to ${folder}` });
export const imported = (folder: string, dropped: number, changed: number, guesses: number): Bilingual => ({
  zh: `已写入 ${folder}：丢弃 ${dropped} 行，改动 ${changed} 个字符，推断 ${guesses} 处，全部列在 import.json`,
  en: `written to ${folder}: ${dropped} lines dropped, ${changed} characters changed, ${guesses} guesses, all listed in import.json`,
});

export const alreadyThere = (file: string): Bilingual => ({
  zh: `${file} 已存在且内容不同，未覆盖：请换一个 -o 文件夹，或先移走它`,
  en: `${file} exists and differs; it was not overwritten: choose another -o folder, or move it away first`,
});
