/** 、 inside a rough number: `三、四天`, where 三四天 is meant. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 15834-2011 4.5.3.4: no 、 between neighbouring numbers of a rough count. 二、三产业 and 六、七年级 name two things
// and keep it: an ordinal word or a noun of things that are numbered stands around them.
const ROUGH =
  /(?<![第一二三四五六七八九十百、])(一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=(?:十|百|千|万|亿)?(?:余)?(?:个|名|天|年|岁|人|件|项|次|倍|成|里|米|公里|亩|元|家)(?![级度代产线区期]))/gu;

export const enumerationCommaInRoughNumber: Rule = {
  id: 'punctuation/enumeration-comma-in-rough-number',
  summary: { zh: '概数中间用了顿号', en: 'A 、 inside a rough number' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 1: found = '', index } of allMatches(prose.text, ROUGH)) {
        const message = messages.enumerationCommaInRoughNumber(found, found.replace('、', ''));
        yield findingIn(prose, this, { from: index + 1, to: index + 2, message, expected: '' });
      }
    }
  },
};
