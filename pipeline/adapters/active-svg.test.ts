/** Pictures that act are told from pictures; pictures as drawing programs write them are left alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../test/project-root.ts';
import { activeInSvg } from './active-svg.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (content: string, attributes = ''): Uint8Array =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`,
  );

test.each([
  ['<script>', svg('<script>alert(1)</script>')],
  ['<script>', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['<foreignObject>', svg('<foreignObject/>')],
  ['<animate>', svg('<a><set attributeName="href" to="x"/></a>')],
  ['<animate>', svg('<animateTransform begin="1s"/>')],
  ['HTML', svg('<h:p xmlns:h="&#x68;ttp://www.w3.org/1999/xhtml"/>')],
  ['on…=', svg('', ' onload="alert(1)"')],
  ['on…=', svg('', "\nonload\n=\n'alert(1)'")],
  ['javascript:', svg('<a href="java&#115;cript&#58;alert(1)"/>')],
  ['javascript:', svg('<a href="&#x00000006a;ava&#0000000000115;cript:alert(1)"/>')],
  ['javascript:', svg('<a href="java\nscript:alert(1)"/>')],
  ['href', svg('<image xlink:href="https://hostile.example/a.png"/>')],
  ['href', svg('<use href="other.svg#a"/>')],
  ['url()', svg('<rect fill="url(https://hostile.example/a#b)"/>')],
  ['@import', svg('<style>@import "a.css";</style>')],
  ['<!ENTITY>', bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')],
  ['<?xml-stylesheet?>', bytes('<?xml-stylesheet href="a.css"?><svg/>')],
])('%s is seen', (what, picture) => {
  expect(activeInSvg(picture)).toBe(what);
});

test.each([
  ['a drawing', svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#a"/>')],
  ['a picture of points in it', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  [
    'what drawing programs write',
    bytes(
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"><sodipodi:namedview id="a" showgrid="false"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><style type="text/css">.a{fill:#a8201a}</style><text>on = 1；description</text></svg>',
    ),
  ],
])('%s is left alone', (_name, picture) => {
  expect(activeInSvg(picture)).toBeNull();
});

test('the example’s own picture is left alone', async () => {
  expect(activeInSvg(await readFile(join(projectRoot, 'pipeline/examples/full/images/mark.svg')))).toBeNull();
});
