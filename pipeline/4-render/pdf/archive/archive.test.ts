/** What makes the file fit to be kept: profile, metadata, figures for machines. */
import { expect, test } from 'vitest';
import type { Figure } from '#model/figure.ts';
import { figuresCsv } from './figures-csv.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpOf } from './xmp.ts';

const text = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.slice(at, at + length));

test('the sRGB profile is a sound ICC version 2 profile', () => {
  const profile = srgbProfile();
  const view = new DataView(profile.buffer);
  expect(view.getUint32(0)).toBe(profile.length);
  expect(text(profile, 12, 12)).toBe('mntrRGB XYZ ');
  expect(text(profile, 36, 4)).toBe('acsp');
  const tags = Array.from({ length: view.getUint32(128) }, (_, index) => text(profile, 132 + 12 * index, 4));
  expect(tags).toEqual(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
  // the primaries add up to the white of the connection space, D50
  const column = (tag: string, part: number) => {
    const at = 132 + 12 * tags.indexOf(tag);
    return view.getInt32(view.getUint32(at + 4) + 8 + 4 * part) / 65536;
  };
  [0.9642, 1, 0.8249].forEach((white, part) => {
    expect(column('rXYZ', part) + column('gXYZ', part) + column('bXYZ', part)).toBeCloseTo(white, 2);
  });
});

test('figures.csv: a byte-order mark, one row per figure, quoted where it must be', () => {
  const figure = {
    id: 'blk_a_f1',
    indicator: '增速, “全年”',
    text: '6.5%',
    kind: 'percent',
    value: '6.5',
    from: null,
  } as Figure;
  const rows = figuresCsv([figure]).split('\r\n');
  expect(rows[0]).toBe('\ufeffid,indicator,text,kind,value,from,to,unit,qualifier,anchor');
  expect(rows[1]).toBe('blk_a_f1,"增速, “全年”",6.5%,percent,6.5,,,,,');
  expect(rows).toHaveLength(3);
});

test('metadata: markup and control characters never reach the XML', () => {
  const words = { title: 'A & B <C>', author: '"某区"', subject: 'x\u0000y', keywords: '', identifier: 'id@1' };
  const xml = xmpOf({ ...words, language: 'zh-CN', creator: 'c', producer: 'p', date: '2024-01-09T00:00:00Z' });
  expect(xml).toContain('A &amp; B &lt;C&gt;');
  expect(xml).toContain('&quot;某区&quot;');
  expect(xml).toContain('xy');
  expect(xml).not.toMatch(/[\u0000-\u0008]/u);
});
