/** What a character may do at the edges of a line: the classes of clreq and GB/T 15834-2011, at the GB level. */

export type CharacterClass =
  | 'ideograph'
  | 'opening'
  | 'closing'
  | 'stop'
  | 'dash'
  | 'ellipsis'
  | 'connector'
  | 'middleDot'
  | 'slash'
  | 'prefix'
  | 'suffix'
  | 'western'
  | 'westernStop'
  | 'space'
  | 'wideSpace'
  | 'joiner';

const MEMBERS: readonly (readonly [CharacterClass, string])[] = [
  ['opening', '“‘（《〈【〔「『〖〘｛［([{'],
  ['closing', '”’）》〉】〕」』〗〙｝］)]}'],
  ['stop', '、，。：；！？．'],
  ['connector', '～－〜-–'],
  ['middleDot', '·・'],
  ['slash', '/'],
  ['prefix', '￥¥$№＃'],
  ['suffix', '%％‰℃℉°′″'],
  ['westernStop', ',.:;!?'],
  // U+00A0 joins: it is a space that nobody may break at
  ['joiner', '\u00a0\u2060\ufeff'],
  ['space', ' \u2002\u2003\u2009\u202f\t'],
  ['wideSpace', '\u3000'],
  ['dash', '—⸺―'],
  ['ellipsis', '…⋯'],
];

const CLASSES: ReadonlyMap<string, CharacterClass> = new Map(
  MEMBERS.flatMap(([kind, members]) => [...members].map((member) => [member, kind] as const)),
);

/** Of one character, or of —— and ……. A dash that stands alone joins the ends of a span; two are a mark of their own. */
export function classOfPiece(characters: string): CharacterClass {
  if (characters === '—') return 'connector';
  return classOf(characters.startsWith('—') || characters.startsWith('…') ? characters.charAt(0) : characters);
}

/** Below U+2E80 lie the alphabets; what is above is set like a Han character. Circled numbers are, too. */
function classOf(character: string): CharacterClass {
  const known = CLASSES.get(character);
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 'ideograph';
  return code >= 0x2460 && code < 0x2600 ? 'ideograph' : 'western';
}

const NEVER_FIRST: ReadonlySet<CharacterClass> = new Set<CharacterClass>([
  'closing',
  'stop',
  'connector',
  'middleDot',
  'slash',
  'suffix',
  'westernStop',
  'joiner',
]);
const NEVER_LAST: ReadonlySet<CharacterClass> = new Set<CharacterClass>(['opening', 'slash', 'prefix', 'joiner']);
const WESTERN: ReadonlySet<CharacterClass> = new Set<CharacterClass>(['western', 'westernStop', 'suffix', 'prefix']);
const IN_WORDS: ReadonlySet<CharacterClass> = new Set<CharacterClass>([...WESTERN, 'connector', 'slash', 'middleDot']);
const MARKS: ReadonlySet<CharacterClass> = new Set<CharacterClass>(['opening', 'closing', 'stop']);
const MODIFIER = /^(?:\p{M}|\p{Variation_Selector}|\u200d)/u;

/** What follows from a character's class, looked up once per character and not at each place where it stands. */
export interface Traits {
  readonly mayBeginLine: boolean;
  readonly mayEndLine: boolean;
  /** letters, digits and what belongs to them: no line break and no stretch inside */
  readonly western: boolean;
  /** western, or what joins two such words */
  readonly wordPart: boolean;
  /** a wide mark that leaves part of its square blank, and so may be squeezed */
  readonly mark: boolean;
  /** changes the character before it: never parted from it */
  readonly modifier: boolean;
  /** a Han character about which there is nothing to say: between two of them a line may break and the gap stretch */
  readonly plain: boolean;
}

export function traitsOf(characters: string): Traits {
  const kind = classOfPiece(characters);
  const modifier = MODIFIER.test(characters);
  return {
    mayBeginLine: !NEVER_FIRST.has(kind),
    mayEndLine: !NEVER_LAST.has(kind),
    western: WESTERN.has(kind),
    wordPart: IN_WORDS.has(kind),
    mark: MARKS.has(kind),
    modifier,
    // 第 keeps its number
    plain: kind === 'ideograph' && !modifier && characters !== '第',
  };
}
