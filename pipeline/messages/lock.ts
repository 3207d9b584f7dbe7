/** What the lock of figures says: what changed, what most likely happened, what to do. */
import type { ChangedAspect, ChangeKind } from '#model/figure-change.ts';
import type { Bilingual } from '#model/finding.ts';

const joined = (part: string, rest: string): string => [part, rest].filter(Boolean).join(' ');

export const IN_TITLE: Bilingual = { zh: '标题', en: 'title' };
export const inParagraph = (part: string, ordinal: number): Bilingual => ({
  zh: joined(part, `第${ordinal}段`),
  en: joined(part, `¶${ordinal}`),
});
export const inTable = (part: string, caption: string): Bilingual => ({
  zh: joined(part, caption ? `表“${caption}”` : '表'),
  en: joined(part, caption ? `table “${caption}”` : 'table'),
});
export const inGlossary = (term: string): Bilingual => ({ zh: `名词解释“${term}”`, en: `glossary “${term}”` });
export const inHeading = (part: string): Bilingual => ({ zh: joined(part, '标题'), en: joined(part, 'heading') });
export const inNote = (label: string): Bilingual => ({ zh: `注释“${label}”`, en: `note “${label}”` });
export const GONE_BLOCK: Bilingual = { zh: '已删的段落', en: 'a removed paragraph' };

export const TRANSPOSED: Bilingual = { zh: '疑似数字换位', en: 'digits look transposed' };
export const POINT_MOVED: Bilingual = { zh: '疑似小数点移位', en: 'the point looks moved' };
export const multiplierChanged = (old: string, fresh: string): Bilingual => ({
  zh: old ? `单位改变（${old}→${fresh}）` : `多了“${fresh}”`,
  en: old ? `unit changed (${old} → ${fresh})` : `“${fresh}” was added`,
});
export const multiplierLost = (old: string): Bilingual => ({ zh: `“${old}”丢失`, en: `“${old}” is lost` });
export const UNIT_LOST: Bilingual = { zh: '单位丢失', en: 'the unit is lost' };
export const unitChanged = (old: string, fresh: string): Bilingual => ({
  zh: old ? `单位改变（${old}→${fresh}）` : `多了单位“${fresh}”`,
  en: old ? `unit changed (${old} → ${fresh})` : `the unit “${fresh}” was added`,
});
export const qualifierRemoved = (word: string): Bilingual => ({
  zh: `限定词“${word}”被删`,
  en: `the qualifier “${word}” was removed`,
});
export const qualifierAdded = (word: string): Bilingual => ({
  zh: `多了限定词“${word}”`,
  en: `the qualifier “${word}” was added`,
});
export const qualifierChanged = (old: string, fresh: string): Bilingual => ({
  zh: `限定词改变（${old}→${fresh}）`,
  en: `qualifier changed (${old} → ${fresh})`,
});
export const staleNeighbour = (words: string, count: number): Bilingual => ({
  zh: `“${words}”${count > 1 ? `等${count}处` : ''}未改，请核`,
  en: `“${words}”${count > 1 ? ` and ${count - 1} more` : ''} did not change, please check`,
});
export const staleHere = (words: string): Bilingual => ({
  zh: `“${words}”未改，请核`,
  en: `“${words}” did not change, please check`,
});

export const ASPECTS: Readonly<Record<ChangedAspect, Bilingual>> = {
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  qualifier: { zh: '限定词', en: 'qualifier' },
};
export const CHANGE_KINDS: Readonly<Record<ChangeKind, Bilingual>> = {
  changed: { zh: '改动', en: 'changed' },
  moved: { zh: '移动', en: 'moved' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
};

export const DIFF_HEAD: readonly Bilingual[] = [
  { zh: '位置', en: 'place' },
  { zh: '指标', en: 'indicator' },
  { zh: '原 → 新', en: 'old → new' },
  { zh: '差', en: 'difference' },
  { zh: '提示', en: 'hint' },
];
export const diffLine = (changed: number, unchanged: number): Bilingual => ({
  zh: `数据变动 ${changed} 处，其余 ${unchanged} 处未变`,
  en: `${changed} figures changed, the other ${unchanged} did not`,
});

const told = (parts: readonly string[], comma: string): string => parts.filter(Boolean).join(comma);

export interface ChangeTold {
  readonly where: Bilingual;
  readonly indicator: string;
  readonly old: string;
  readonly fresh: string;
  readonly difference: string;
  readonly hints: readonly Bilingual[];
}

export const changedSinceLock = ({ where, indicator, old, fresh, difference, hints }: ChangeTold): Bilingual => ({
  zh: `数据与上次确认不同（${told([where.zh, indicator], '，')}）：${told([`${old} → ${fresh}`, difference, ...hints.map(({ zh }) => zh)], '，')}`,
  en: `figure differs from the lock (${told([where.en, indicator], ', ')}): ${told([`${old} → ${fresh}`, difference, ...hints.map(({ en }) => en)], ', ')}`,
});
export const addedSinceLock = (where: Bilingual, texts: readonly string[]): Bilingual => ({
  zh: `新增 ${texts.length} 处未确认的数据（${where.zh}）：${texts.join('、')}`,
  en: `${texts.length} new figures are not in the lock (${where.en}): ${texts.join(', ')}`,
});
export const removedSinceLock = (where: Bilingual, texts: readonly string[]): Bilingual => ({
  zh: `已确认的数据少了 ${texts.length} 处（${where.zh}）：${texts.join('、')}`,
  en: `${texts.length} figures of the lock are gone (${where.en}): ${texts.join(', ')}`,
});
export const acceptBy = (file: string): Bilingual => ({
  zh: `核对无误后确认：npx dingben figures ${file} --accept`,
  en: `when they are right: npx dingben figures ${file} --accept`,
});
export const noLock = (file: string): Bilingual => ({
  zh: `送审稿起数据应先确认，现在还没有 figures.lock.json，改动数据不会被发现：核对后运行 npx dingben figures ${file} --accept`,
  en: `from submission on figures should be acknowledged; without figures.lock.json no changed figure is noticed: check them, then run npx dingben figures ${file} --accept`,
});

export const lockConflict = (line: number): Bilingual => ({
  zh: `figures.lock.json:${line} 有未解决的合并冲突：解决冲突，或核对数据后重新 --accept`,
  en: `figures.lock.json:${line} holds an unresolved merge conflict: resolve it, or check the figures and --accept again`,
});
export const lockNotJson = (line: number, reason: string): Bilingual => ({
  zh: `figures.lock.json:${line} 不是合法的 JSON：${reason}`,
  en: `figures.lock.json:${line} is not valid JSON: ${reason}`,
});
export const lockMalformed = (line: number, path: string, reason: string): Bilingual => ({
  zh: `figures.lock.json:${line} “${path}”不合格式：${reason}`,
  en: `figures.lock.json:${line} “${path}” is malformed: ${reason}`,
});
export const lockTwice = (line: number, anchor: string): Bilingual => ({
  zh: `figures.lock.json:${line} 段落 ${anchor} 出现两次（合并所致？）：核对数据后重新 --accept`,
  en: `figures.lock.json:${line} block ${anchor} is listed twice (by a merge?): check the figures and --accept again`,
});
export const lockOfAnother = (id: string): Bilingual => ({
  zh: `同一文件夹的 figures.lock.json 属于另一份报告（${id}）：请把报告放进各自的文件夹 source/<id>/report.md`,
  en: `figures.lock.json in this folder belongs to another report (${id}): give each report a folder of its own, source/<id>/report.md`,
});

export const accepted = (figures: number, changes: number, file: string): Bilingual => ({
  zh: `已确认 ${figures} 处数据（变动 ${changes} 处），写入 ${file}`,
  en: `${figures} figures acknowledged (${changes} changed), written to ${file}`,
});
export const NOT_FROM_STDIN: Bilingual = {
  zh: '标准输入没有所在的文件夹：--diff、--accept、--merge 需要写明文件',
  en: 'standard input has no folder: --diff, --accept and --merge need a file',
};
export const nothingToCompare = (file: string): Bilingual => ({
  zh: `${file} 还没有 figures.lock.json：先核对数据并运行 figures ${file} --accept，或写明版本 --diff REF`,
  en: `${file} has no figures.lock.json yet: check the figures and run figures ${file} --accept, or name a revision, --diff REF`,
});
export const notInRevision = (file: string, ref: string): Bilingual => ({
  zh: `git 版本“${ref}”中没有 ${file}（或没有这个版本，或这里没有 git）`,
  en: `there is no ${file} in git revision “${ref}” (or no such revision, or no git here)`,
});
export const unusableRevision = (file: string, ref: string): Bilingual => ({
  zh: `git 版本“${ref}”中的 ${file} 无法读取`,
  en: `${file} of git revision “${ref}” cannot be read`,
});
export const formatNotHere = (format: string, allowed: string): Bilingual => ({
  zh: `这里不能用 --format ${format}：可用 ${allowed}`,
  en: `--format ${format} is not for this: use ${allowed}`,
});
export const FIGURES_OF_WHAT: Bilingual = {
  zh: '请写明报告文件，或 - 为标准输入',
  en: 'name the report, or - for standard input',
};
