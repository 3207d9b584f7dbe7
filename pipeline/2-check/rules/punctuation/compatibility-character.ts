/** A character that only looks like the right one: ⽉ (a radical) for 月, 﨑's like in the compatibility blocks. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { touchesNumber } from '../../text/beside-number.ts';
import { findingIn } from '../../text/finding-in.ts';

// Kangxi and CJK radicals, compatibility ideographs, presentation forms. Never NFKC over a whole text: that makes m2 of
// m², ... of … and ~ of ～; this maps single characters of these blocks alone.
const LOOKS_LIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe4f\u{2f800}-\u{2fa1f}]/gu;
/** Radicals that Unicode maps to nothing, by their Han character. */
const RADICALS: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec5': '见',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2ee2': '马',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2f00': '一',
};

export const compatibilityCharacter: Rule = {
  id: 'punctuation/compatibility-character',
  summary: { zh: '形同实异的字符', en: 'A look-alike character' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, index } of allMatches(prose.text, LOOKS_LIKE)) {
        const expected = RADICALS[found] ?? found.normalize('NFKC');
        // 12 characters of the compatibility block are ideographs of their own (﨎, 﨏, …).
        if (expected === found && !/[\u2e80-\u2fdf]/.test(found)) continue;
        const message = messages.compatibilityCharacter(found, expected === found ? '' : expected);
        const to = index + found.length;
        const base = { from: index, to, message };
        // `1⽉` with 月 is another date than without: a figure is not changed by a fix.
        const inNumber = touchesNumber(prose.text.slice(0, index), expected);
        if (expected === found) yield findingIn(prose, this, base);
        else yield findingIn(prose, this, inNumber ? { ...base, expected } : { ...base, expected, fix: 'safe' });
      }
    }
  },
};
