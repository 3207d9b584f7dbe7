/** Beside the text a page carries its mark, its number and repeated table heads, and nothing else. */
import type { Furniture } from '#model/outline.ts';
import type { Expectation } from '../expect/expectation.ts';
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

/** `— 3 —` is 3 between marks; a DOCX counts its pages itself and may show none, or an example. */
const PAGE_NUMBER = /^[^\p{L}\p{N}]*(\d*)[^\p{L}\p{N}]*$/u;

/** Where a page says which stage it is of. */
const STAGE_PART = 'edition statement';

/** Nothing is left when everything is taken out that belongs there. */
function isKnown({ text, position }: Furniture, { stage, stageName }: Expectation, known: readonly string[]): boolean {
  if (position?.kind === 'part' && position.name === STAGE_PART) return text === stage || text === stageName;
  const rest = known.reduce((left, each) => left.replaceAll(each, ''), text);
  const number = PAGE_NUMBER.exec(rest)?.[1];
  if (number === undefined) return false;
  return position?.kind !== 'page' || number === '' || Number(number) === position.page;
}

/** The mark, and heads of tables, which a page repeats where a table goes on. */
function knownTexts({ mark, tables }: Expectation): readonly string[] {
  const heads = (tables ?? []).flatMap((rows) => rows.slice(0, 1).map((head) => head.join('')));
  return [...new Set([mark, ...heads])].filter((each) => each !== '');
}

/** Every page of a PDF and every header of a DOCX says what an edition that is not official must say. */
function carriesMark({ text, position }: Furniture, { mark }: Expectation): boolean {
  const mustCarry = position?.kind === 'page' || (position?.kind === 'part' && position.name.includes('header'));
  return !mustCarry || text.includes(mark);
}

export const furnitureAgrees: Claim = (expected, found) => {
  const { furniture } = found;
  if (furniture === null) return compareLists('furniture-agrees', { expected: [], found: null });
  const { mark } = expected;
  const known = knownTexts(expected);
  const lists = {
    expected: furniture.map(() => mark),
    found: furniture.map((each) => (isKnown(each, expected, known) && carriesMark(each, expected) ? mark : each.text)),
  };
  if (mark !== '' && !furniture.some(({ text }) => text.includes(mark))) lists.expected.push(mark);
  return compareLists('furniture-agrees', lists, (_at, index) => ({ position: furniture[index]?.position ?? null }));
};
