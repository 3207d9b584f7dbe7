/** What rules share: computed once per report, when the first rule asks. */
import type { Figure } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { listFigures } from './ledger.ts';
import { type Passage, passagesOf } from './passages.ts';

export interface Facts {
  /** the title first, then every block with a text of its own, in reading order */
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/** Lazy: a rule pays only for what it reads. */
export function gatherFacts(report: Report): Facts {
  let passages: readonly Passage[] | undefined;
  let figures: readonly Figure[] | undefined;
  return {
    get passages() {
      passages ??= passagesOf(report);
      return passages;
    },
    get figures() {
      figures ??= listFigures(report, this.passages);
      return figures;
    },
  };
}
