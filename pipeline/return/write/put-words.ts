/** Words that come into a line of the base, in bold where the returned file has them so. */
import type { BaseLine } from '../base/base-line.ts';
import { boldOf, boldPlace } from './bold-place.ts';
import type { LineEdit } from './line-edit.ts';
import { type Manner, type NewText, opening, written } from './markup.ts';
import { raisedPlace } from './raised-place.ts';

export interface Words {
  readonly line: BaseLine;
  /** letters that go */
  readonly from: number;
  readonly to: number;
  readonly words: NewText;
  /** whether they open the line */
  readonly opens: boolean;
}

export interface PutWords {
  readonly text: string;
  readonly bold: Pick<LineEdit, 'boldAt' | 'isPlain' | 'raisedIn'>;
}

export function putWords({ line, from, to, words, opens }: Words, manner: Manner, source: string): PutWords {
  const say = (mayBeBold: boolean, own = words): string => {
    const text = written(own, { ...manner, mayBeBold });
    return opens ? opening(text, manner) : text;
  };
  const raised = manner.literal ? null : raisedPlace({ line, from, to, words }, source);
  if (raised) {
    const text = written(words, { ...manner, mayBeBold: false, raisedIn: raised.raisedIn });
    return { text: opens ? opening(text, manner) : text, bold: { boldAt: raised.at, raisedIn: raised.raisedIn } };
  }
  const bold = manner.mayBeBold && !manner.careful ? boldOf(words) : null;
  if (bold === null) return { text: say(false), bold: {} };
  const { at, isAlone, isBehind, isBefore } = boldPlace({ line, from, to }, bold, source);
  const apart = bold ? words : { ...words, strong: withoutEnds(words.strong ?? [], isBehind, isBefore) };
  return { text: say(isAlone, apart), bold: { boldAt: at, isPlain: !bold } };
}

type Strong = readonly (boolean | null)[];

/** Where some of it is in bold: not what would touch other bold. */
function withoutEnds(strong: Strong, isBehind: boolean, isBefore: boolean): Strong {
  const first = strong.indexOf(false);
  const last = strong.lastIndexOf(false);
  return strong.map((each, at) => each && !(isBehind && at < first) && !(isBefore && at > last));
}
