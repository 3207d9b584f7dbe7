/** The kinds of damage that a proof must find, and what a damage is: bytes in, other bytes out. */
import type { Dice } from './dice.ts';

export const DAMAGE_KINDS = [
  'digit swapped',
  'sign lost',
  'row dropped',
  'heading demoted',
  'paragraph moved',
  'paragraph doubled',
  'paragraph dropped',
  'note lost',
  'alt emptied',
  'link retargeted',
  'white text added',
  'tiny text added',
  'hidden text added',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Gives the damaged file, and one line on what was done. */
export interface Damaged {
  readonly bytes: Uint8Array;
  readonly what: string;
}

export type Damage = (dice: Dice) => Damaged;
export type Damages = Readonly<Record<DamageKind, Damage>>;

/** Matches of a pattern in a text; a damage picks one. */
export function pickMatch(text: string, pattern: RegExp, dice: Dice): RegExpExecArray {
  return dice.pick([...text.matchAll(pattern)]);
}

/** The text with [from, to) replaced. */
export function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Exchanges two stretches that do not touch. */
export function exchange(text: string, a: RegExpExecArray, b: RegExpExecArray): string {
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  const between = text.slice(first.index + first[0].length, second.index);
  const after = text.slice(second.index + second[0].length);
  return text.slice(0, first.index) + second[0] + between + first[0] + after;
}
