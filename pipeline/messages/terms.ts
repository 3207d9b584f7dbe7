/** What the rules under terms/ say: every message about a listed term cites its id, the list's version and its source. */
import type { Bilingual } from '#model/finding.ts';
import type { Term, TermList } from '#model/term-list.ts';

function cited({ id, source }: Term, list: TermList): Bilingual {
  return {
    zh: `（${list.title} ${list.version} 版 ${id}，依据：${source}）`,
    en: ` (${list.id} ${list.version}, ${id}; ${source})`,
  };
}

export function variantForm(found: string, term: Term, list: TermList, note: string | null): Bilingual {
  const by = cited(term, list);
  return {
    zh: `“${found}”应写成“${term.preferred}”${note ? `：${note}` : ''}${by.zh}。`,
    en: `"${found}" should be "${term.preferred}"${note ? `: ${note}` : ''}${by.en}.`,
  };
}

export function termQuotes(term: Term, list: TermList): Bilingual {
  const by = cited(term, list);
  return term.quotes === 'required'
    ? { zh: `“${term.preferred}”应加引号${by.zh}。`, en: `"${term.preferred}" takes quotation marks${by.en}.` }
    : { zh: `“${term.preferred}”不加引号${by.zh}。`, en: `"${term.preferred}" takes no quotation marks${by.en}.` };
}

export function wrongMembers(problem: 'missing' | 'order', term: Term, list: TermList, expected: string): Bilingual {
  const by = cited(term, list);
  return problem === 'missing'
    ? {
        zh: `“${term.preferred}”的各项不全，应为${expected}${by.zh}。`,
        en: `Members of "${term.preferred}" are missing; they are ${expected}${by.en}.`,
      }
    : {
        zh: `“${term.preferred}”的各项顺序不对，应为${expected}${by.zh}。`,
        en: `The members of "${term.preferred}" are out of order; it is ${expected}${by.en}.`,
      };
}

export function outOfValidity(term: Term, list: TermList, early: boolean): Bilingual {
  const by = cited(term, list);
  return early
    ? {
        zh: `“${term.preferred}”自${term.validFrom}起使用，晚于报告日期${by.zh}。`,
        en: `"${term.preferred}" is in use since ${term.validFrom}, after the report's date${by.en}.`,
      }
    : {
        zh: `“${term.preferred}”用到${term.validTo}为止，早于报告日期${by.zh}。`,
        en: `"${term.preferred}" was in use until ${term.validTo}, before the report's date${by.en}.`,
      };
}

export const phraseWrittenTwoWays = (found: string, first: string): Bilingual => ({
  zh: `这里写作“${found}”，前面写作“${first}”，请统一。`,
  en: `Written "${found}" here and "${first}" before: use one of them.`,
});

export const otherWay = (): Bilingual => ({ zh: '另一种写法', en: 'the other way' });
