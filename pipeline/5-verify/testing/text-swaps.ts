/** Changes of a text that an eye passes over: what a slip of the hand, or a forger, would do to a figure. */
import type { Dice } from './dice.ts';

/** Name of the kind, what it looks for, what it puts there. */
export interface TextSwap {
  readonly pattern: RegExp;
  readonly by: (found: string, dice: Dice) => string;
}

const WIDE_ZERO = '０'.charCodeAt(0) - '0'.charCodeAt(0);
const HAN_DIGITS = '〇一二三四五六七八九';

export const TEXT_SWAPS: Readonly<Record<string, TextSwap>> = {
  'unit changed': { pattern: /[万亿](?=[元人件吨平])/gu, by: (unit) => (unit === '万' ? '亿' : '万') },
  'digit full-width': { pattern: /\d/gu, by: (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE_ZERO) },
  'digit in Han': { pattern: /\d/gu, by: (digit) => HAN_DIGITS[Number(digit)] ?? '' },
  'point to comma': { pattern: /(?<=\d)\.(?=\d)/gu, by: () => ',' },
  'thousands separated': { pattern: /(?<=\d)(?=\d{3}(?!\d))/gu, by: () => ',' },
  'digits transposed': { pattern: /(\d)(?!\1)\d/gu, by: ([first = '', second = '']) => second + first },
  'per cent to per mille': { pattern: /(?<=\d)%/gu, by: () => '‰' },
  'per cent to points': { pattern: /(?<=\d)%/gu, by: () => '个百分点' },
  'rise to fall': { pattern: /增长|增加|提高/gu, by: () => '下降' },
  'not taken out': { pattern: /不(?=[得应能要低少超])|未/gu, by: () => '' },
  'full stop dropped': { pattern: /。/gu, by: () => '' },
  'character like another': {
    pattern: /[未末己已人入日曰土士]/gu,
    by: (found) =>
      ({ 未: '末', 末: '未', 己: '已', 已: '己', 人: '入', 入: '人', 日: '曰', 曰: '日', 土: '士', 士: '土' })[found] ??
      '',
  },
};
