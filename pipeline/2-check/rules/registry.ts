/** Every rule, in the order in which they run; a test holds the list equal to the folders. */
import type { Rule } from '../rule.ts';
import { digitsSplitBySpace } from './numbers/digits-split-by-space.ts';
import { doubledDecimalPoint } from './numbers/doubled-decimal-point.ts';
import { crossedMarks } from './punctuation/crossed-marks.ts';
import { doubledMark } from './punctuation/doubled-mark.ts';
import { halfWidthMark } from './punctuation/half-width-mark.ts';
import { invisibleCharacter } from './punctuation/invisible-character.ts';
import { nestedQuotes } from './punctuation/nested-quotes.ts';
import { unbalancedBrackets } from './punctuation/unbalanced-brackets.ts';
import { unbalancedQuotes } from './punctuation/unbalanced-quotes.ts';
import { brokenNumbering } from './structure/broken-numbering.ts';
import { duplicateParagraph } from './structure/duplicate-paragraph.ts';
import { headingBrokenOverLines } from './structure/heading-broken-over-lines.ts';
import { headingSkipsLevel } from './structure/heading-skips-level.ts';
import { markupLeftOver } from './structure/markup-left-over.ts';
import { noteMarkWithoutNote } from './structure/note-mark-without-note.ts';
import { noteWithoutMark } from './structure/note-without-mark.ts';
import { paragraphBrokenOff } from './structure/paragraph-broken-off.ts';
import { restartedNumbering } from './structure/restarted-numbering.ts';
import { siteResidue } from './structure/site-residue.ts';

export const RULES: readonly Rule[] = [
  digitsSplitBySpace,
  doubledDecimalPoint,
  crossedMarks,
  doubledMark,
  halfWidthMark,
  invisibleCharacter,
  nestedQuotes,
  unbalancedBrackets,
  unbalancedQuotes,
  brokenNumbering,
  duplicateParagraph,
  headingBrokenOverLines,
  headingSkipsLevel,
  markupLeftOver,
  noteMarkWithoutNote,
  noteWithoutMark,
  paragraphBrokenOff,
  restartedNumbering,
  siteResidue,
];
