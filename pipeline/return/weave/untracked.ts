/** Where a file differs from its base though all its changes are rejected: letters that came or went without a trace. */
import { diffArrays } from 'diff';
import { NOWHERE } from '#model/leaf-texts.ts';
import { tokensOf } from '../../redline/tokens.ts';

/** For each letter of the found text whether the base has it, and how many letters of the base are missing before it. */
export interface Difference {
  readonly isBase: readonly boolean[];
  /** one more than letters: the last one counts those missing at the end */
  readonly missing: readonly number[];
}

export function differenceOf(base: string, found: string): Difference {
  const isBase: boolean[] = [];
  const missing: number[] = [0];
  const [before, after] = [cut(base), cut(found)];
  let [baseAt, foundAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(before, after)) {
    const side = removed ? before.slice(baseAt, baseAt + count) : after.slice(foundAt, foundAt + count);
    const length = side.join('').length;
    if (removed) missing[missing.length - 1] = (missing.at(-1) ?? 0) + length;
    else {
      for (let at = 0; at < length; at++) {
        isBase.push(!added);
        missing.push(0);
      }
    }
    if (!added) baseAt += count;
    if (!removed) foundAt += count;
  }
  return { isBase, missing };
}

/** A figure with its unit is one token, so that no difference begins or ends inside one. */
function cut(text: string): string[] {
  const texts = { label: [], opening: [], text: [{ kind: 'text' as const, value: text, place: NOWHERE }] };
  return tokensOf(texts, () => false).map((token) => token.text);
}
