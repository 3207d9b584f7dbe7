/** Tells of each figure of a report whether it is the past year's result, this year's target, or neither for certain. */
import type { Figure } from '#model/figure.ts';
import { yearOf } from './published.ts';
import type { SiteEdition, SitePassage } from './site-edition.ts';

export type Scope = 'result' | 'target';

export interface ScopedFigure {
  readonly figure: Figure;
  readonly scope: Scope;
  /** the part of the sentence that it stands in */
  readonly clause: string;
}

const REVIEW = /回顾|过去|上年|完成情况|工作情况|取得的?成[绩效就]/u;
const PLAN = /安排|目标|任务|打算|部署|重点|总体要求|思路|计划|预期|建议|意见/u;
/** A span of several years, or all that there is by now: no year's own figure. */
const MANY_YEARS =
  /[二两三四五六七八九十]年(?:来|间|共|里|累|新|中)|[今过]?[后去]五年|“?十[一二三四五]五”?|五年|累[计积]|年均|以来|期间|时期|本届|总投资/u;
const ONE_YEAR = /全年|同比|比上年|较上年|当年/u;
/** A review may tell what was aimed at, a plan where it starts from. */
const AIM = /力争|预期目标|确保/u;
const START = /去年|上年(?:完成|实现|达到)/u;

/** Figures of running text; what stands in tables has no sentence that says of what year it is. */
export function scopedFigures(edition: SiteEdition): ScopedFigure[] {
  const sections = sectionsOf(edition);
  const passages = new Map(edition.passages.map((passage) => [passage.anchor, passage]));
  return edition.figures.flatMap((figure) => {
    const passage = passages.get(figure.anchor);
    const section = sections.get(figure.anchor) ?? '';
    const [from, to] = figure.span;
    if (!passage || passage.text.slice(from, to) !== figure.text) return [];
    const scope = scopeOf(section, sentenceAt(passage.text, from, to, /[。！？\n]/u), Number(yearOf(edition)));
    return scope ? [{ figure, scope, clause: sentenceAt(passage.text, from, to, /[。！？\n；]/u) }] : [];
  });
}

/** The heading of level 2 that each block stands under. */
function sectionsOf({ passages, contents }: SiteEdition): ReadonlyMap<string, string> {
  const tops = new Map(contents.filter(({ level }) => level === 2).map(({ anchor, text }) => [anchor, text]));
  const sections = new Map<string, string>();
  let section = '';
  for (const { anchor } of passages as readonly SitePassage[]) {
    section = tops.get(anchor) ?? section;
    sections.set(anchor, section);
  }
  return sections;
}

function scopeOf(section: string, sentence: string, year: number): Scope | null {
  if (MANY_YEARS.test(sentence)) return null;
  const [past, present] = [`${year - 1}年`, `${year}年`];
  const several = MANY_YEARS.test(section);
  if (REVIEW.test(section) || (section.includes(past) && !section.includes(present))) {
    if (AIM.test(sentence)) return null;
    // a review of several years says of a single one that it is meant
    return several && !ONE_YEAR.test(sentence) && !sentence.includes(past) ? null : 'result';
  }
  if (!PLAN.test(section) && !section.includes(present)) return null;
  if ((several && !section.includes(present)) || START.test(sentence) || sentence.includes(past)) return null;
  return 'target';
}

function sentenceAt(text: string, from: number, to: number, end: RegExp): string {
  let [start, stop] = [from, to];
  while (start > 0 && !end.test(text[start - 1] ?? '')) start -= 1;
  while (stop < text.length && !end.test(text[stop] ?? '')) stop += 1;
  return text.slice(start, stop).trim();
}
