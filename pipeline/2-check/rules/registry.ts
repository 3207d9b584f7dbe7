/** Every rule, in the order in which they run; a test holds the list equal to the folders. */
import type { Rule } from '../rule.ts';
import { emptyLink } from './access/empty-link.ts';
import { imageWithoutAlt } from './access/image-without-alt.ts';
import { tableWithoutCaption } from './access/table-without-caption.ts';
import { tableWithoutHead } from './access/table-without-head.ts';
import { badThousandsGrouping } from './numbers/bad-thousands-grouping.ts';
import { daysBeyondYear } from './numbers/days-beyond-year.ts';
import { differsFromLastEdition } from './numbers/differs-from-last-edition.ts';
import { digitsSplitBySpace } from './numbers/digits-split-by-space.ts';
import { digitsWithHanThousand } from './numbers/digits-with-han-thousand.ts';
import { doubledDecimalPoint } from './numbers/doubled-decimal-point.ts';
import { doubledMultiplier } from './numbers/doubled-multiplier.ts';
import { doubledPercentSign } from './numbers/doubled-percent-sign.ts';
import { doubledUnit } from './numbers/doubled-unit.ts';
import { fromToDoesNotRecompute } from './numbers/from-to-does-not-recompute.ts';
import { growthDoesNotRecompute } from './numbers/growth-does-not-recompute.ts';
import { impossibleDate } from './numbers/impossible-date.ts';
import { invisibleCharacterInNumber } from './numbers/invisible-character-in-number.ts';
import { letterInNumber } from './numbers/letter-in-number.ts';
import { lineBreakInNumber } from './numbers/line-break-in-number.ts';
import { listCountDiffers } from './numbers/list-count-differs.ts';
import { lostCharacterInNumber } from './numbers/lost-character-in-number.ts';
import { lostSuperscript } from './numbers/lost-superscript.ts';
import { mixedWidthDigits } from './numbers/mixed-width-digits.ts';
import { noteMarkGluedToNumber } from './numbers/note-mark-glued-to-number.ts';
import { numberMissingBeforeUnit } from './numbers/number-missing-before-unit.ts';
import { partsDoNotSum } from './numbers/parts-do-not-sum.ts';
import { percentBeforePercentagePoint } from './numbers/percent-before-percentage-point.ts';
import { ratioDoesNotMake100 } from './numbers/ratio-does-not-make-100.ts';
import { respectiveCountsDiffer } from './numbers/respective-counts-differ.ts';
import { reversedRange } from './numbers/reversed-range.ts';
import { sameIndicatorDiffers } from './numbers/same-indicator-differs.ts';
import { shareOver100 } from './numbers/share-over-100.ts';
import { strayDecimalPoint } from './numbers/stray-decimal-point.ts';
import { tableDiffersFromText } from './numbers/table-differs-from-text.ts';
import { tableTotalDiffers } from './numbers/table-total-differs.ts';
import { unitMissingAfterNumber } from './numbers/unit-missing-after-number.ts';
import { weekdayDoesNotFit } from './numbers/weekday-does-not-fit.ts';
import { wrongMarkAsPoint } from './numbers/wrong-mark-as-point.ts';
import { compatibilityCharacter } from './punctuation/compatibility-character.ts';
import { crossedMarks } from './punctuation/crossed-marks.ts';
import { dashForm } from './punctuation/dash-form.ts';
import { dateForm } from './punctuation/date-form.ts';
import { documentNumberBrackets } from './punctuation/document-number-brackets.ts';
import { doubledMark } from './punctuation/doubled-mark.ts';
import { ellipsisForm } from './punctuation/ellipsis-form.ts';
import { enumerationCommaBeforeAnd } from './punctuation/enumeration-comma-before-and.ts';
import { enumerationCommaBetweenQuotes } from './punctuation/enumeration-comma-between-quotes.ts';
import { enumerationCommaInRoughNumber } from './punctuation/enumeration-comma-in-rough-number.ts';
import { fullWidthLetter } from './punctuation/full-width-letter.ts';
import { halfWidthMark } from './punctuation/half-width-mark.ts';
import { invisibleCharacter } from './punctuation/invisible-character.ts';
import { lostCharacter } from './punctuation/lost-character.ts';
import { markAfterHeading } from './punctuation/mark-after-heading.ts';
import { markAtParagraphStart } from './punctuation/mark-at-paragraph-start.ts';
import { middleDot } from './punctuation/middle-dot.ts';
import { mixedPercentSigns } from './punctuation/mixed-percent-signs.ts';
import { nestedQuotes } from './punctuation/nested-quotes.ts';
import { ordinalMark } from './punctuation/ordinal-mark.ts';
import { privateUseCharacter } from './punctuation/private-use-character.ts';
import { rangeMark } from './punctuation/range-mark.ts';
import { rangeWithoutUnit } from './punctuation/range-without-unit.ts';
import { salutationMark } from './punctuation/salutation-mark.ts';
import { spacedHan } from './punctuation/spaced-han.ts';
import { straightQuotes } from './punctuation/straight-quotes.ts';
import { unbalancedBrackets } from './punctuation/unbalanced-brackets.ts';
import { unbalancedQuotes } from './punctuation/unbalanced-quotes.ts';
import { brokenNumbering } from './structure/broken-numbering.ts';
import { duplicateParagraph } from './structure/duplicate-paragraph.ts';
import { duplicateSentence } from './structure/duplicate-sentence.ts';
import { frontMatterDiffers } from './structure/front-matter-differs.ts';
import { headingBrokenOverLines } from './structure/heading-broken-over-lines.ts';
import { headingSkipsLevel } from './structure/heading-skips-level.ts';
import { markupLeftOver } from './structure/markup-left-over.ts';
import { missingPart } from './structure/missing-part.ts';
import { noteMarkWithoutNote } from './structure/note-mark-without-note.ts';
import { noteWithoutMark } from './structure/note-without-mark.ts';
import { paragraphBrokenOff } from './structure/paragraph-broken-off.ts';
import { restartedNumbering } from './structure/restarted-numbering.ts';
import { siteResidue } from './structure/site-residue.ts';
import { outOfValidity } from './terms/out-of-validity.ts';
import { phraseWrittenTwoWays } from './terms/phrase-written-two-ways.ts';
import { termQuotes } from './terms/term-quotes.ts';
import { variantForm } from './terms/variant-form.ts';
import { wrongMembers } from './terms/wrong-members.ts';

export const RULES: readonly Rule[] = [
  emptyLink,
  imageWithoutAlt,
  tableWithoutCaption,
  tableWithoutHead,
  badThousandsGrouping,
  daysBeyondYear,
  differsFromLastEdition,
  digitsSplitBySpace,
  digitsWithHanThousand,
  doubledDecimalPoint,
  doubledMultiplier,
  doubledPercentSign,
  doubledUnit,
  fromToDoesNotRecompute,
  growthDoesNotRecompute,
  impossibleDate,
  invisibleCharacterInNumber,
  letterInNumber,
  lineBreakInNumber,
  listCountDiffers,
  lostCharacterInNumber,
  lostSuperscript,
  mixedWidthDigits,
  noteMarkGluedToNumber,
  numberMissingBeforeUnit,
  partsDoNotSum,
  percentBeforePercentagePoint,
  ratioDoesNotMake100,
  respectiveCountsDiffer,
  reversedRange,
  sameIndicatorDiffers,
  shareOver100,
  strayDecimalPoint,
  tableDiffersFromText,
  tableTotalDiffers,
  unitMissingAfterNumber,
  weekdayDoesNotFit,
  wrongMarkAsPoint,
  compatibilityCharacter,
  crossedMarks,
  dashForm,
  dateForm,
  documentNumberBrackets,
  doubledMark,
  ellipsisForm,
  enumerationCommaBeforeAnd,
  enumerationCommaBetweenQuotes,
  enumerationCommaInRoughNumber,
  fullWidthLetter,
  halfWidthMark,
  invisibleCharacter,
  lostCharacter,
  markAfterHeading,
  markAtParagraphStart,
  middleDot,
  mixedPercentSigns,
  nestedQuotes,
  ordinalMark,
  privateUseCharacter,
  rangeMark,
  rangeWithoutUnit,
  salutationMark,
  spacedHan,
  straightQuotes,
  unbalancedBrackets,
  unbalancedQuotes,
  brokenNumbering,
  duplicateParagraph,
  duplicateSentence,
  frontMatterDiffers,
  headingBrokenOverLines,
  headingSkipsLevel,
  markupLeftOver,
  missingPart,
  noteMarkWithoutNote,
  noteWithoutMark,
  paragraphBrokenOff,
  restartedNumbering,
  siteResidue,
  outOfValidity,
  phraseWrittenTwoWays,
  termQuotes,
  variantForm,
  wrongMembers,
];
