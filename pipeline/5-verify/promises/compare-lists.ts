/** Compares two lists item by item as texts and says which items were lost, added or changed. */
import { diffArrays } from 'diff';
import { type Difference, MAX_DIFFERENCES, type PromiseName, type ProvenPromise } from '#model/proof.ts';
import { shorten } from './compare-texts.ts';

/** Beyond this many edits the lists have little in common: counting on would take long and tell nothing. */
const MAX_EDITS = 200;

interface Change {
  readonly at: number;
  readonly expected: string;
  readonly foundAt: number;
  readonly found: string;
}

function changes(expected: readonly string[], found: readonly string[]): readonly Change[] {
  const parts = diffArrays([...expected], [...found], { maxEditLength: MAX_EDITS });
  if (!parts) return firstChange(expected, found);
  const list: Change[] = [];
  let at = 0;
  let foundAt = 0;
  let lost: string[] = [];
  const flush = (added: readonly string[]): void => {
    for (let i = 0; i < Math.max(lost.length, added.length); i++) {
      const from = at - lost.length + Math.min(i, lost.length);
      list.push({
        at: from,
        expected: lost[i] ?? '',
        foundAt: foundAt + Math.min(i, added.length),
        found: added[i] ?? '',
      });
    }
    lost = [];
  };
  for (const { value, added, removed } of parts) {
    if (removed) {
      lost = value;
      at += value.length;
    } else {
      flush(added ? value : []);
      foundAt += value.length;
      if (!added) at += value.length;
    }
  }
  flush([]);
  return list;
}

function firstChange(expected: readonly string[], found: readonly string[]): readonly Change[] {
  const at = expected.findIndex((item, i) => item !== found[i]);
  const from = at < 0 ? expected.length : at;
  return [{ at: from, expected: expected[from] ?? '', foundAt: from, found: found[from] ?? '' }];
}

/** `describe` adds what is known of a change's place: `at` and `foundAt` are indices into the two lists. */
export function compareLists(
  promise: PromiseName,
  lists: { readonly expected: readonly string[]; readonly found: readonly string[] | null },
  describe: (at: number, foundAt: number) => Partial<Difference> = () => ({}),
): ProvenPromise {
  const { expected, found } = lists;
  if (found === null) return { promise, compared: null, differences: [], more: 0 };
  const same = expected.length === found.length && expected.every((item, i) => item === found[i]);
  const all = same ? [] : changes(expected, found);
  const differences = all.slice(0, MAX_DIFFERENCES).map(
    (change): Difference => ({
      expected: shorten(change.expected),
      found: shorten(change.found),
      before: '',
      place: null,
      position: null,
      reason: null,
      ...describe(change.at, change.foundAt),
    }),
  );
  return { promise, compared: expected.length, differences, more: all.length - differences.length };
}
