/** The characters that Chinese numbers are written with. */

function table<Value>(rows: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  return new Map(
    rows.flatMap(([characters, value]) => [...characters].map((character) => [character, value] as const)),
  );
}

/** 零 and 〇 are digits too; 幺 and 洞 are said for 1 and 0 where numbers are read out. */
export const HAN_DIGITS = table([
  ['零〇', 0],
  ['一壹弌幺', 1],
  ['二贰弍两', 2],
  ['三叁弎', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
]);

/** Exponents of ten. */
export const SMALL_UNITS = table([
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
]);

/** 兆 is 10^12 here; before 瓦 or 赫 it is a prefix of the unit. */
export const BIG_UNITS = table([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);

/** 廿 卅 are a digit and 十 in one. */
export const TENS = table([
  ['廿', 2],
  ['卅', 3],
]);

/** These stand in other words too (队伍, 陆地, 放肆, 收拾): alone they are numbers only where nothing else touches them. */
export const AMBIGUOUS_CAPITALS = new Set('伍陆肆拾洞幺');

const HAN = /\p{Script=Han}/u;

export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}
