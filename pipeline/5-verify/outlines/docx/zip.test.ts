/** Our strict reader of zips: it gives what was put in, and refuses what a program would have to mend. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { unzip } from './zip.ts';

const ALL = /./u;
const parts = {
  'a.xml': strToU8('<a>增长6.5%</a>'.repeat(99)),
  'b/c.xml': strToU8('x'),
  'empty.xml': new Uint8Array(),
};
const packed = zipSync(parts);

/** The bytes with others at the place where these marks of a header stand, the last such place or the first. */
function changed(mark: readonly number[], by: number, value: number, last = false): Uint8Array {
  const copy = packed.slice();
  const whole = Buffer.from(copy);
  const at = last ? whole.lastIndexOf(Buffer.from(mark)) : whole.indexOf(Buffer.from(mark));
  copy[at + by] = value;
  return copy;
}

const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];

test.each([0, 1, 9] as const)('what was put in, level %d', (level) => {
  const found = [...unzip(zipSync(parts, { level }), ALL)];
  expect(Object.fromEntries(found.map(([name, bytes]) => [name, Uint8Array.from(bytes)]))).toEqual(parts);
});

test('only what is wanted, and a comment behind the end', () => {
  expect([...unzip(packed, /^b/u).keys()]).toEqual(['b/c.xml']);
  const commented = new Uint8Array([...packed, 1, 2, 3]);
  commented[packed.length - 2] = 3;
  expect(unzip(commented, ALL).size).toBe(3);
});

describe('refused', () => {
  test.each([
    ['a checksum that does not fit', changed(CENTRAL, 16, 0x5a)],
    ['a length that does not fit', changed(CENTRAL, 24, 1)],
    ['a packed length beyond the end', changed(CENTRAL, 22, 0xff)],
    ['a method that nobody knows', changed(CENTRAL, 10, 12)],
    ['an encrypted entry', changed(CENTRAL, 8, 1)],
    ['an entry that stands nowhere', changed(CENTRAL, 44, 0xff)],
    ['no local header', changed(LOCAL, 0, 0)],
    ['no central header', changed(CENTRAL, 0, 0, true)],
    ['no end', changed(END, 0, 0)],
    ['damaged data', changed(LOCAL, 36, 0xff)],
    ['cut off', packed.slice(0, -30)],
    ['nothing', new Uint8Array()],
  ])('%s', (_name, bytes) => expect(() => unzip(bytes, ALL)).toThrow(Unreadable));

  test('two entries of one name', () => {
    const twice = Buffer.from(zipSync({ 'a.xml': strToU8('1'), 'b.xml': strToU8('2') }));
    const copy = new Uint8Array(Buffer.from(twice.toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1'));
    expect(() => unzip(copy, ALL)).toThrow(/a\.xml/u);
  });
});
