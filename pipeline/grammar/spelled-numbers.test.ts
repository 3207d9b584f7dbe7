/** Every number that can be said in Chinese is read back with its value: with 零, with 点, in capitals, with 万 and 亿. */
import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanNumerals } from './scan-numerals.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? randomInt(1_000_000));
console.log(`spelled-numbers: seed ${seed}`);

const DIGITS = [...'零一二三四五六七八九'];
const CAPITALS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '十', '百', '千'];
const CAPITAL_PLACES = ['', '拾', '佰', '仟'];

/** 1 to 9999; `led`: something stands before it, so that a gap is said as 零. */
function section(value: number, led: boolean, digits: readonly string[], places: readonly string[]): string {
  let said = '';
  let gap = led && value < 1000;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap ||= said !== '';
      continue;
    }
    said += `${gap ? '零' : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return said;
}

function spelled(value: number, digits = DIGITS, places = PLACES): string {
  if (value === 0) return '零';
  let said = '';
  for (const [unit, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const part = Math.floor(value / scale) % 10_000;
    if (part > 0) said += `${section(part, said !== '', digits, places)}${unit}`;
  }
  return digits === DIGITS ? said.replace(/^一十/u, '十') : said;
}

const whole = fc.oneof(
  fc.integer({ min: 11, max: 9999 }),
  fc.integer({ min: 11, max: 999_999_999_999 }),
  fc.constantFrom(10_000, 100_000, 10_010, 10_100, 1_000_001, 100_000_000, 100_010_000, 205_000_300_000),
);

function values(text: string): readonly (string | null)[] {
  return scanNumerals(text)
    .filter(({ figure }) => figure)
    .map(({ value }) => value);
}

describe('numbers in words', () => {
  it('whole ones', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(values(`共${spelled(value)}人。`)).toEqual([String(value)]);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with decimals', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 999 }), (value, decimals) => {
        const behind = String(decimals).replace(/0+$/u, '');
        const said = [...behind].map((digit) => DIGITS[Number(digit)]).join('');
        expect(values(`共${spelled(value)}点${said}公里。`)).toEqual([`${value}.${behind}`]);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('in capitals', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(values(`计${spelled(value, CAPITALS, CAPITAL_PLACES)}元整。`)).toEqual([String(value)]);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('as shares of a hundred', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 0, max: 9 }), (value, tenth) => {
        const said = `百分之${spelled(value)}${tenth > 0 ? `点${DIGITS[tenth]}` : ''}`;
        expect(values(`增长${said}，`)).toEqual([tenth > 0 ? `${value}.${tenth}` : String(value)]);
      }),
      { seed, numRuns: 500 },
    );
  });
});
