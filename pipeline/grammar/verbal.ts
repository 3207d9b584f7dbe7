/** Targets without a number: 与经济增长基本同步, 与上年持平, 零增长, 完成国家下达任务. */
import { allMatches } from './all-matches.ts';

export interface VerbalTarget {
  readonly start: number;
  readonly end: number;
}

/** Bounded repeats only: no text makes them slow. */
const TARGETS =
  /(?:[与同]|高于|快于|低于|不低于|略高于)[^，。；、\n\d]{2,16}?(?:增长|增速|水平|去年|上年|全国|全省|全市|进度)?(?:保持)?(?:总体|基本|大体)?(?:同步|持平)|(?:基本|总体|保持)?持平|(?:实现|保持)?(?:零增长|零新增|正增长|负增长)|翻(?:了)?(?:一)?番(?!茄)|(?:高于|快于|好于|低于|优于)(?:全国|全省|全市|全区|周边|上级)(?:平均)?(?:水平|增速|平均)?|完成(?:国家|省|自治区|市|上级)?(?:下达|确定|规定)?(?:的)?(?:年度|目标)?(?:目标|任务)(?:要求)?|只[增减升降]不[增减升降]|(?:稳定|保持|控制)在合理区间|国际收支(?:保持)?(?:基本)?平衡|两位数(?:以上)?增长/g;

/** Of those, the ones that set or report a level: 完成任务 in a general sentence is left out. */
const NEEDS_OBJECT = /^完成(?!.*(?:下达|规定))/;

export function* verbalTargets(text: string): Generator<VerbalTarget> {
  for (const found of allMatches(text, TARGETS)) {
    if (NEEDS_OBJECT.test(found[0])) continue;
    if (/^(?:高于|快于|好于|低于|优于)(?:全国|全省|全市|全区|周边|上级)$/.test(found[0])) continue;
    yield { start: found.index, end: found.index + found[0].length };
  }
}
