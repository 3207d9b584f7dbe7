/** Where text that comes has to stand so that it is above the line, below it or on it, as the returned file has it. */
import type { BaseLine, LineChar } from '../base/base-line.ts';
import type { Wrapper } from '../base/source-chars.ts';
import type { Raised } from '../returned.ts';
import { raisedOf, sameWrapper, wrappersOf } from './line-edit.ts';
import type { NewText } from './markup.ts';

interface Coming {
  readonly line: BaseLine;
  /** letters that go */
  readonly from: number;
  readonly to: number;
  readonly words: NewText;
}

export interface RaisedPlace {
  /** what all letters there are; raised ones that come on the line bring marks of their own */
  readonly raisedIn: Raised | null;
  /** null: right where it stands */
  readonly at: number | null;
}

interface Mark {
  readonly kind: Raised;
  readonly wrapper: Wrapper;
}

/** null: nothing is raised, neither what comes nor what stands around or goes. */
export function raisedPlace({ line, from, to, words }: Coming, source: string): RaisedPlace | null {
  const markOf = (char: LineChar | undefined): Mark | null => {
    const wrapper = wrappersOf(char ?? undefined).find((each) => raisedOf(each, source) !== null);
    const kind = wrapper && raisedOf(wrapper, source);
    return wrapper && kind ? { kind, wrapper } : null;
  };
  const [first, next] = [line.chars[from - 1], line.chars[to]];
  const [before, after] = [markOf(first), markOf(next)];
  const gone = line.chars.slice(from, to).flatMap((char) => (char ? [markOf(char)] : []));
  const isNear = before ?? after ?? gone.find((mark) => mark !== null);
  if (!isNear && !words.raised?.some((each) => each !== null)) return null;
  if (before && after && sameWrapper(before.wrapper, after.wrapper)) return { raisedIn: before.kind, at: null };
  const kind = kindOf(words);
  if (kind && before?.kind === kind) return { raisedIn: kind, at: first?.to ?? null };
  if (kind && after?.kind === kind) return { raisedIn: kind, at: next?.from ?? null };
  const [own] = gone;
  const isInstead = own && gone.every((mark) => mark && sameWrapper(mark.wrapper, own.wrapper));
  if (kind && isInstead && own.kind === kind) return { raisedIn: kind, at: null };
  return { raisedIn: null, at: before?.wrapper.to ?? after?.wrapper.from ?? null };
}

/** What all of its letters are; null where they differ, or are on the line. */
function kindOf({ text, raised = [] }: NewText): Raised | null {
  const [kind = null] = raised;
  return raised.length === text.length && raised.every((each) => each === kind) ? kind : null;
}
