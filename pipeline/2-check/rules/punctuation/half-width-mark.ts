/** A half-width mark in Chinese text: `改革,推行`, `占比(5%)`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { type Fault, findingIn } from '../../text/finding-in.ts';
import { CHINESE, CLOSING, HAN, OPENING } from '../../text/scripts.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
  '､': '、',
  '｡': '。',
};

// A ? between Han is more often a lost character: see lost-character.
const MARK = new RegExp(
  `(?<=${CHINESE})[,;:!][ \\u00a0]*|[,;:!][ \\u00a0]*(?=${CHINESE})|[?](?=$|[\\s${CLOSING}])|[､｡]` +
    `|(?<=[0-9][%‰℃])[,;:][ \\u00a0]*(?=[0-9])` +
    `|(?<=[${HAN}${CLOSING}%％‰℃])\\.(?=$|[${HAN}${OPENING}①-⑳\\s]|[0-9]{4}年)`,
  'gu',
);
const BRACKETS = /\([^()]{0,80}\)|[()]/gu;
const BESIDE = new RegExp(`${CHINESE}`, 'u');
/** `一.` is a number of a list: see ordinal-mark. */
const HAN_ORDINAL = /^[\s]*[一二三四五六七八九十]{1,3}$/u;

function* marksIn(text: string): Iterable<Fault> {
  for (const { 0: found, index } of allMatches(text, MARK)) {
    const mark = found[0] as string;
    const [before, after] = [text[index - 1] ?? '', text[index + found.length] ?? ''];
    if (/[0-9]/.test(before) && /[0-9]/.test(after)) continue;
    if (mark === '.' && HAN_ORDINAL.test(text.slice(0, index))) continue;
    const expected = WIDE[mark] ?? mark;
    const fix = mark === '.' || mark === '?' ? 'suggested' : 'safe';
    // A space behind a half-width mark belongs to it, save at the end or before a line break.
    const to = after === '' || after === '\n' ? index + 1 : index + found.length;
    yield { from: index, to, message: messages.halfWidthMark(mark, expected), expected, fix };
  }
}

/** Both brackets of a pair are judged together: `(1)推进` has Chinese on one side only. */
function* bracketsIn(text: string): Iterable<Fault> {
  for (const { 0: found, index } of allMatches(text, BRACKETS)) {
    const end = index + found.length;
    const chinese = [text[index - 1], text[end], ...found.slice(1)].some(
      (character) => character && BESIDE.test(character),
    );
    if (!chinese) continue;
    for (const at of found.length > 1 ? [index, end - 1] : [index]) {
      const mark = text[at] as string;
      const expected = WIDE[mark] as string;
      yield { from: at, to: at + 1, message: messages.halfWidthMark(mark, expected), expected, fix: 'safe' };
    }
  }
}

export const halfWidthMark: Rule = {
  id: 'punctuation/half-width-mark',
  summary: { zh: '中文里用了半角标点', en: 'A half-width mark in Chinese text' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese || !/[,;:!?().､｡]/.test(prose.text)) continue;
      for (const fault of marksIn(prose.text)) yield findingIn(prose, this, fault);
      for (const fault of bracketsIn(prose.text)) yield findingIn(prose, this, fault);
    }
  },
};
