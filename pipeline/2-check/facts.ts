/** What rules share: computed once per report, when the first rule asks. */
import type { Figure } from '#model/figure.ts';
import type { Profile } from '#model/profile.ts';
import type { Report } from '#model/report.ts';
import type { TermList } from '#model/term-list.ts';
import { listFigures } from './ledger.ts';
import { type Measure, measuresIn } from './measures.ts';
import { type Passage, passagesOf } from './passages.ts';
import { byDivision, type Prose, proseOf } from './text/prose.ts';
import { type TermFinder, termFinder } from './text/term-uses.ts';

export interface Facts {
  /** the title first, then every block with a text of its own, in reading order */
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  /** the figures that have one value, with what they measure, passage by passage */
  readonly measures: readonly (readonly Measure[])[];
  /** the passages as rules of language read them */
  readonly prose: readonly Prose[];
  /** the prose of each division (the title with the first), then of the notes */
  readonly divisions: readonly (readonly Prose[])[];
  /** the report's genre; null: none was supplied */
  readonly profile: Profile | null;
  readonly terms: readonly TermList[];
  readonly termFinder: TermFinder;
  readonly earlier: readonly Report[];
}

/** What the house supplies as data from templates/ or beside the report. */
export interface House {
  readonly profile?: Profile | null;
  readonly terms?: readonly TermList[];
  /** other reports of the house: last year's of the same body is found among them */
  readonly earlier?: readonly Report[];
}

/** Lazy: a rule pays only for what it reads. */
export function gatherFacts(report: Report, house: House = {}): Facts {
  let passages: readonly Passage[] | undefined;
  let figures: readonly Figure[] | undefined;
  let measures: Facts['measures'] | undefined;
  let prose: readonly Prose[] | undefined;
  let divisions: Facts['divisions'] | undefined;
  let finder: TermFinder | undefined;
  return {
    get passages() {
      passages ??= passagesOf(report);
      return passages;
    },
    get figures() {
      figures ??= listFigures(report, this.passages);
      return figures;
    },
    get measures() {
      measures ??= this.passages.map(measuresIn);
      return measures;
    },
    get prose() {
      prose ??= proseOf(report, this.passages);
      return prose;
    },
    get divisions() {
      divisions ??= byDivision(this.prose);
      return divisions;
    },
    profile: house.profile ?? null,
    terms: house.terms ?? [],
    earlier: house.earlier ?? [],
    get termFinder() {
      finder ??= termFinder(this.terms);
      return finder;
    },
  };
}
