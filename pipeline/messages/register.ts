/** What is said of a register of editions whose past is no longer what it was. */
import type { Bilingual } from '#model/finding.ts';
import type { Stage } from '#model/report.ts';
import { STAGE_WORDS } from './archive.ts';

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

type Contradiction = 'number-not-next' | 'not-reserved' | 'completed-twice' | 'not-completed' | 'withdrawn-twice';

export const CONTRADICTIONS: Readonly<Record<Contradiction, Bilingual>> = {
  'number-not-next': { zh: '版次号不连续或重复', en: 'its number is not the next one' },
  'not-reserved': { zh: '该版次没有预留', en: 'its number was never reserved' },
  'completed-twice': { zh: '该版次已经完成过', en: 'its edition was completed before' },
  'not-completed': { zh: '该版次尚未完成', en: 'its edition was never completed' },
  'withdrawn-twice': { zh: '该版次已经撤回过', en: 'its edition was withdrawn before' },
};

export const entryContradicts = (entry: number, why: Contradiction): Bilingual =>
  told(
    `登记册第 ${entry} 条与前面的记录矛盾：${CONTRADICTIONS[why].zh}`,
    `entry ${entry} of the register contradicts the ones before: ${CONTRADICTIONS[why].en}`,
  );

/** An entry as the register's own types have it, as far as it is told. */
type Told =
  | { readonly kind: 'reserved'; readonly number: number; readonly stage: Stage; readonly commit: string }
  | { readonly kind: 'completed'; readonly number: number; readonly date: string }
  | { readonly kind: 'withdrawn'; readonly number: number; readonly date: string; readonly reason: string }
  | {
      readonly kind: 'corrected';
      readonly number: number;
      readonly date: string;
      readonly corrections: readonly {
        readonly place: string;
        readonly old: string;
        readonly new: string;
        readonly reason: string;
      }[];
    };

/** One line per entry, for people. */
export function happeningLine(happened: Told): Bilingual {
  const edition = `e${String(happened.number).padStart(2, '0')}`;
  switch (happened.kind) {
    case 'reserved': {
      const { stage, commit } = happened;
      const [zh, en] = [STAGE_WORDS[stage].zh, STAGE_WORDS[stage].en];
      return {
        zh: `${edition} 预留：${zh}，提交 ${commit.slice(0, 12)}`,
        en: `${edition} reserved: ${en}, commit ${commit.slice(0, 12)}`,
      };
    }
    case 'completed':
      return { zh: `${edition} 完成：${happened.date}`, en: `${edition} completed: ${happened.date}` };
    case 'withdrawn': {
      const { date, reason } = happened;
      return { zh: `${edition} 撤回：${date}，${reason}`, en: `${edition} withdrawn: ${date}, ${reason}` };
    }
    case 'corrected': {
      const told = (should: string) =>
        happened.corrections
          .map((one) => `${one.place}: “${one.old}” ${should} “${one.new}” (${one.reason})`)
          .join('; ');
      return {
        zh: `${edition} 更正：${happened.date}，${told('应为')}`,
        en: `${edition} corrected: ${happened.date}, ${told('should be')}`,
      };
    }
  }
}

export const noEditionNumber = (given: string): Bilingual => ({
  zh: `“${given}”不是版次号，应如 e01`,
  en: `“${given}” is no number of an edition, such as e01`,
});

export const optionMissing = (option: string): Bilingual => ({
  zh: `还需要 ${option}`,
  en: `${option} is needed as well`,
});

export const oneAtATime: Bilingual = {
  zh: '--withdraw 与 --correct 一次只用一个',
  en: 'use either --withdraw or --correct',
};

export const cannotEnter = (why: Bilingual): Bilingual => ({
  zh: `不能登记：${why.zh}`,
  en: `this cannot be entered: ${why.en}`,
});

export const entered = (file: string): Bilingual => ({
  zh: `已登记在 ${file}，请提交`,
  en: `entered in ${file}: commit it`,
});
