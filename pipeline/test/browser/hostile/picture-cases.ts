/** For tests: pictures that hold more than a picture, and names and words of pictures that would leave their attribute. */
import type { WrittenCase } from './written-case.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8"';
const PLAIN = `${OPEN}><path d="M0 0h8v8H0z"/></svg>`;
const inside = (content: string): string => `${OPEN}>${content}<path d="M0 0h8v8H0z"/></svg>`;

/** Each does harm when it is opened by itself: the test holds that against it. */
export const ACTIVE_SVG: Readonly<Record<string, string>> = {
  'a script': inside('<script>alert(1)</script>'),
  'a script by another prefix': inside('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  'a script from elsewhere': inside('<script href="https://hostile.example/a.js"/>'),
  'a handler': `${OPEN} onload="alert(1)"><path d="M0 0h8v8H0z"/></svg>`,
  'a handler in single quotes after a line end': `${OPEN}\nonload\n=\n'alert(1)'><path d="M0 0h8v8H0z"/></svg>`,
  'a handler of an animation': inside('<animate onbegin="alert(1)" attributeName="x" dur="1s"/>'),
  'a page in it': inside(
    '<foreignObject width="8" height="8"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
  ),
  'an element of HTML': inside('<img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/>'),
  'an element of HTML, its namespace by entities': inside(
    '<h:script xmlns:h="&#104;ttp://www.w3.org/1999/xhtml">alert(1)</h:script>',
  ),
  'an entity': `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>">]>${inside('&a;')}`,
  'a picture from elsewhere': inside('<image href="https://hostile.example/a.png" width="8" height="8"/>'),
  'a use from elsewhere': inside('<use xlink:href="https://hostile.example/a.svg#b"/>'),
  'a style sheet from elsewhere': inside('<style>@import "https://hostile.example/a.css";</style>'),
  'a style sheet named before it': `<?xml-stylesheet href="https://hostile.example/a.css"?>${PLAIN}`,
  'a fill from elsewhere': inside('<rect width="8" height="8" fill="url(https://hostile.example/a.svg#b)"/>'),
  'a refresh': inside(
    '<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://hostile.example/"/>',
  ),
};

/** Harmful at a click. */
const LINKS: Readonly<Record<string, string>> = {
  'a link that runs': inside('<a href="javascript:alert(1)"><rect width="8" height="8"/></a>'),
  'a link that runs, by entities': inside(
    '<a xlink:href="java&#115;cript&#58;alert(1)"><rect width="8" height="8"/></a>',
  ),
  'a link that becomes one that runs': inside(
    '<a><set attributeName="href" to="javascript:alert(1)"/><rect width="8" height="8"/></a>',
  ),
};

const ACTIVE: readonly WrittenCase[] = Object.entries({ ...ACTIVE_SVG, ...LINKS }).map(([name, svg]) => [
  `a picture with ${name}`,
  '![图](a.svg "图1　图")\n\n行内![图](a.svg)一张。',
  { files: { 'a.svg': svg } },
]);

const NAMES: readonly WrittenCase[] = [
  [
    'words for a picture',
    '![" onerror="alert(1)" x="](a.svg "\\" onload=\\"alert(1)")\n\n![&lt;script&gt;alert(1)&lt;/script&gt;](a.svg "&lt;img src=x onerror=alert(1)&gt;")\n\n行内![" onerror=alert(1) x="](a.svg)。',
    { files: { 'a.svg': PLAIN } },
  ],
  ['the name of a picture', '![甲](<x" onerror="alert(1).svg>)', { files: { 'x" onerror="alert(1).svg': PLAIN } }],
  ['a page called a picture', '![甲](a.png)', { files: { 'a.png': '<html><script>alert(1)</script></html>' } }],
  [
    'a picture that is a page as well',
    '![甲](a.gif)',
    { files: { 'a.gif': 'GIF89a/*\u0001\u0001*/=alert(1);/*<script>alert(1)</script>*/' } },
  ],
];

export const PICTURE_CASES: readonly WrittenCase[] = [...ACTIVE, ...NAMES];
