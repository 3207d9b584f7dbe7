/** What is said of a register of editions whose past is no longer what it was. */
import type { Bilingual } from '#model/finding.ts';

const RESTORE: Bilingual = {
  zh: '登记册只能追加：请用版本历史恢复 editions.json',
  en: 'a register is only ever added to: restore editions.json from the history',
};

const told = (zh: string, en: string): Bilingual => ({ zh: `${zh}。${RESTORE.zh}`, en: `${en}; ${RESTORE.en}` });

export const registerUnreadable: Bilingual = told(
  '登记册 editions.json 不是有效的登记册',
  'editions.json is no valid register',
);

export const registerLost: Bilingual = told(
  '登记册 editions.json 已提交过，现在不见了',
  'editions.json was committed and is gone',
);

export const registerRespelled: Bilingual = told(
  '登记册 editions.json 的写法被改过（内容未变）',
  'editions.json was written in another way (its content is unchanged)',
);

export const otherReport = (found: string, expected: string): Bilingual =>
  told(`登记册属于“${found}”，不是“${expected}”`, `the register belongs to “${found}”, not to “${expected}”`);

export const chainBroken = (entry: number): Bilingual =>
  told(
    `登记册第 ${entry} 条与它的校验值不符：此条或前一条被改过`,
    `entry ${entry} of the register does not fit its digest: it or the one before was changed`,
  );

export const entryRewritten = (entry: number): Bilingual =>
  told(`登记册第 ${entry} 条与已提交的不同`, `entry ${entry} of the register differs from what was committed`);

export const entriesRemoved = (count: number): Bilingual =>
  told(`登记册少了已提交的 ${count} 条`, `${count} committed entries of the register are gone`);

const CONTRADICTIONS: Readonly<Record<string, Bilingual>> = {
  'number-not-next': { zh: '版次号不连续或重复', en: 'its number is not the next one' },
  'not-reserved': { zh: '该版次没有预留', en: 'its number was never reserved' },
  'completed-twice': { zh: '该版次已经完成过', en: 'its edition was completed before' },
  'not-completed': { zh: '该版次尚未完成', en: 'its edition was never completed' },
  'withdrawn-twice': { zh: '该版次已经撤回过', en: 'its edition was withdrawn before' },
};

export const entryContradicts = (entry: number, why: string): Bilingual =>
  told(
    `登记册第 ${entry} 条与前面的记录矛盾：${CONTRADICTIONS[why]?.zh ?? why}`,
    `entry ${entry} of the register contradicts the ones before: ${CONTRADICTIONS[why]?.en ?? why}`,
  );
