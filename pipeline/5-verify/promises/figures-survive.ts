/** The numbers printed in an edition are the source's, in the same order: nothing lost, added or changed. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';
import { placeAt, positionAt } from './locate.ts';
import { numbersIn } from './numbers.ts';

const BEFORE = 16;

export const figuresSurvive: Claim = (expected, found) => {
  const wanted = numbersIn(expected.flow);
  // one text has one set of numbers
  const there = found.flow === expected.flow ? wanted : numbersIn(found.flow);
  const lists = { expected: wanted.map(({ text }) => text), found: there.map(({ text }) => text) };
  return compareLists('figures-survive', lists, (index, foundIndex) => {
    const at = wanted[index]?.at ?? expected.flow.length;
    const foundAt = there[foundIndex]?.at ?? found.flow.length;
    return {
      before: expected.flow.slice(Math.max(0, at - BEFORE), at),
      place: placeAt(expected.sources, at),
      position: positionAt(found.spots, foundAt),
    };
  });
};
