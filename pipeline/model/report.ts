/** A report as its author wrote it: front matter, divisions, notes; references unresolved. */
import type { Block, Heading } from './block.ts';
import type { Inline } from './inline.ts';
import type { Place } from './place.ts';
import type { FrontMatterWaiver } from './waiver.ts';

export const STAGES = ['consultation', 'submission', 'deliberation', 'revision', 'published'] as const;
/** 征求意见稿, 送审稿, 审议稿, 修改稿, 公布稿 */
export type Stage = (typeof STAGES)[number];

export type ProfileId = 'gov-work-report' | 'generic';

export interface Approval {
  readonly body: string;
  readonly resolution: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** The front matter with every default filled in. */
export interface FrontMatter {
  /** ASCII: [a-z0-9-], names the folder and the files */
  readonly id: string;
  readonly subtitle: string | null;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date: string | null;
  readonly organization: string | null;
  readonly speaker: string | null;
  /** where and at which meeting the report was given */
  readonly meeting: string | null;
  /** BCP 47 */
  readonly language: string;
  readonly profile: ProfileId;
  readonly stage: Stage;
  readonly fragment: boolean;
  readonly sample: boolean;
  readonly approval: Approval | null;
  readonly publishRedline: boolean;
  /** figures of the text to be shown first, by their text or their id */
  readonly keyFigures: readonly string[];
  /** allowed against rules in the whole report; absent: none */
  readonly waivers?: readonly FrontMatterWaiver[];
  /** where each key stands; a key that was not written is absent */
  readonly places: Readonly<Record<string, Place>>;
}

/** Body, annexes and glossary: numbering runs separately in each. */
export interface Division {
  readonly kind: 'body' | 'annex' | 'glossary';
  /** `附件1`, as typed; null in a body */
  readonly label: string | null;
  /** null in a body; its text is without the label */
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
}

export interface Note {
  readonly label: string;
  /** of the note itself */
  readonly anchor: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** An HTML comment: kept with its place, never printed. Waivers live there. */
export interface Comment {
  readonly text: string;
  readonly place: Place;
}

export interface Report {
  readonly file: string;
  /** the decoded text: no byte-order mark, line ends as they were */
  readonly source: string;
  readonly front: FrontMatter;
  readonly title: { readonly text: string; readonly children: readonly Inline[]; readonly place: Place };
  readonly divisions: readonly Division[];
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
}
