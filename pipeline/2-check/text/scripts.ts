/** The classes of characters that rules of Chinese punctuation speak of, as parts of regular expressions (flag u). */

/** 〇 is Han for Unicode; 々 and the radicals are not meant here. */
export const HAN = '\\p{Script=Han}';
export const DIGIT = '[0-9０-９]';
/** 点号: marks that part sentences and their pieces */
export const STOPS = '，。、；：？！';
export const OPENING = '“‘（《〈【〔「『［｛';
export const CLOSING = '”’）》〉】〕」』］｝';

/** A Chinese character or a full-width mark: beside it, a half-width mark is out of place. */
export const CHINESE = `[${HAN}${STOPS}${OPENING}${CLOSING}…—·～％]`;

/** Stands in a prose text for a character that no rule of language may judge: code, an address, a standard's number. */
export const BLANK = '\uFDD0';
