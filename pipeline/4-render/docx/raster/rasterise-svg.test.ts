import { describe, expect, test } from 'vitest';
import { drawSvg, rasteriseSvg } from './rasterise-svg.ts';

const svg = (inner: string, attributes = 'width="100" height="100" viewBox="0 0 100 100"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

/** Colours at places, in CSS pixels of a picture of 100 by 100. */
function coloursAt(inner: string, places: readonly (readonly [number, number])[], attributes?: string): string[] {
  const canvas = drawSvg(svg(inner, attributes), 100, 100);
  if (!canvas) return ['nothing'];
  return places.map(([x, y]) => {
    const at = (Math.floor(y * 2.5) * canvas.width + Math.floor(x * 2.5)) * 3;
    return [...canvas.pixels.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('');
  });
}

describe('shapes of plain colour', () => {
  test.each([
    ['a rectangle', '<rect x="10" y="10" width="30" height="30" fill="#8a1a15"/>', ['8a1a15', 'ffffff']],
    ['round corners', '<rect x="10" y="10" width="60" height="60" rx="20" fill="#00f"/>', ['0000ff', 'ffffff']],
    ['a circle', '<circle cx="20" cy="20" r="15" fill="red"/>', ['ff0000', 'ffffff']],
    [
      'an ellipse in a style',
      '<ellipse style="fill: rgb(1, 2, 3)" cx="20" cy="20" rx="15" ry="9"/>',
      ['010203', 'ffffff'],
    ],
    ['a polygon, black where nothing is said', '<polygon points="0,0 50,0 0,50"/>', ['000000', 'ffffff']],
    ['a path of relative lines', '<path d="m0 0h50v50h-50z" fill="navy"/>', ['000080', 'ffffff']],
    ['curves that go on smoothly', '<path d="M5 20C5 0 35 0 35 20S5 40 5 20" fill="green"/>', ['008000', 'ffffff']],
    ['square curves', '<path d="M0 0Q60 0 60 30T0 60Z" fill="gold"/>', ['ffd700', 'ffffff']],
    [
      'a stroke alone',
      '<line x1="0" y1="20" x2="60" y2="20" stroke="#123456" stroke-width="8"/>',
      ['123456', 'ffffff'],
    ],
    [
      'what a group says',
      '<g fill="#abcdef" transform="translate(10 10) scale(2)"><rect width="10" height="10"/></g>',
      ['abcdef', 'ffffff'],
    ],
    [
      'turned about a point',
      '<rect x="10" y="10" width="20" height="20" fill="red" transform="rotate(90 20 20)"/>',
      ['ff0000', 'ffffff'],
    ],
  ])('%s', (_, inner, colours) => {
    expect(
      coloursAt(inner, [
        [20, 20],
        [90, 90],
      ]),
    ).toEqual(colours);
  });

  test('a hole that runs the other way round stays open; later shapes lie above', () => {
    const inner =
      '<path d="M0 0H60V60H0Z M20 20V40H40V20Z" fill="red"/><rect x="5" y="5" width="5" height="5" fill="blue"/>';
    expect(
      coloursAt(inner, [
        [50, 50],
        [30, 30],
        [7, 7],
      ]),
    ).toEqual(['ff0000', 'ffffff', '0000ff']);
  });

  test('a viewBox of another shape is put into the middle', () => {
    const wide = 'width="100" height="100" viewBox="0 0 200 100"';
    expect(
      coloursAt(
        '<rect width="200" height="100"/>',
        [
          [50, 10],
          [50, 50],
          [50, 90],
        ],
        wide,
      ),
    ).toEqual(['ffffff', '000000', 'ffffff']);
  });

  test('the same picture twice, as PNG', () => {
    const mark = svg('<circle cx="50" cy="50" r="40" fill="crimson"/>');
    expect(rasteriseSvg(mark, 100, 100)).toEqual(rasteriseSvg(mark, 100, 100));
    expect(rasteriseSvg(mark, 100, 100)?.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  });
});

test.each([
  ['text', '<text>数</text>'],
  ['a gradient', '<rect width="9" height="9" fill="url(#g)"/>'],
  ['transparency', '<rect width="9" height="9" opacity="0.5"/>'],
  ['a style sheet', '<style>rect{fill:red}</style><rect class="a" width="9" height="9"/>'],
  ['another rule of filling', '<path d="M0 0H9V9Z" fill-rule="evenodd"/>'],
  ['arcs', '<path d="M0 0A9 9 0 0 1 9 9"/>'],
  ['a length in other units', '<rect width="50%" height="9"/>'],
  ['a colour that nobody knows', '<rect width="9" height="9" fill="papayawhip"/>'],
  ['broken XML', '<g><rect width="9"</g>'],
  ['elements nested without end', `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`],
])('%s is not drawn by halves', (_, inner) => {
  expect(drawSvg(svg(inner), 100, 100)).toBeNull();
});
