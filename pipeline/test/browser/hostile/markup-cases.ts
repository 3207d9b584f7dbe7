/** For tests: markup, styles and characters in the running text that must stay text or be left out. */
import type { WrittenCase } from './written-case.ts';

/** Each does harm when it is put into a page as it is: the test holds that against it. */
export const RAW_MARKUP: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://hostile.example/a.js></SCRIPT >',
  '"><script>alert(1)</script>',
  '</p></main><script>alert(1)</script>',
  '</title></style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img/src="https://hostile.example/a.png"/onload=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<math><mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://hostile.example/a.html"></object>',
  '<embed src="https://hostile.example/a.swf">',
  '<meta http-equiv="refresh" content="0;url=https://hostile.example/">',
  '<link rel="stylesheet" href="https://hostile.example/a.css">',
  '<style>@import "https://hostile.example/a.css";</style>',
  '<style>main{display:none}</style>',
  '<p style="position:fixed;inset:0;background:url(https://hostile.example/a)">甲</p>',
  '<form action="javascript:alert(1)"><button>按</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>甲</summary></details>',
  '<video src=x onerror=alert(1)></video>',
  '<a href="javascript:alert(1)">甲</a>',
  '<body onload=alert(1)>',
  '<base href="https://hostile.example/">',
  '<table background="https://hostile.example/a"><tr><td>甲</td></tr></table>',
  '<audio controls onloadstart=alert(1) src=x></audio>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
];

/** Each everywhere: by itself, in a sentence, in strong text, a list, a quote, a heading, a cell, a note. */
const EVERYWHERE: readonly WrittenCase[] = RAW_MARKUP.map((raw) => [
  raw,
  [
    raw,
    `前面的字${raw}后面的字[^注]。**${raw}**`,
    `- ${raw}`,
    `> ${raw}`,
    `### （一）${raw}`,
    `表：${raw}`,
    `| 甲${raw} | 乙 |\n|---|---|\n| ${raw} | 丙 |`,
    `[^注]: 丁${raw}`,
  ].join('\n\n'),
]);

const WRITTEN_OTHERWISE: readonly WrittenCase[] = [
  ['named entities', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['numbered entities', '&#60;img src=x onerror=alert(1)&#62;'],
  ['entities in hexadecimal', '&#x3c;img src=x onerror=alert(1)&#x3E;'],
  ['entities of entities', '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;'],
  ['escaped by backslashes', '\\<script\\>alert(1)\\</script\\>'],
  ['a tag in code', '`<img src=x onerror=alert(1)>`与`</code><script>alert(1)</script>`'],
  ['a tag in a block of code', '```html\n</code></pre><script>alert(1)</script>\n<img src=x onerror=alert(1)>\n```'],
  ['the language of a block of code', '```js" onload="alert(1)"><script>alert(1)</script>\n甲\n```'],
  ['a tag over several lines', '<img\nsrc=x\nonerror=alert(1)\n>'],
  ['a tag in strong text', '**<img src=x onerror=alert(1)>**与*"><script>alert(1)</script>*'],
  ['a tag torn by marks', '<scr**ipt>alert(1)</scr**ipt>'],
  ['a tag torn by a comment', '<scr<!-- 甲 -->ipt>alert(1)</script>'],
  ['a section of character data', '<![CDATA[<script>alert(1)</script>]]>'],
  ['an instruction', '<?xml version="1.0"?><script>alert(1)</script><?php alert(1) ?>'],
  ['a document type with an entity', '<!DOCTYPE a [<!ENTITY b "<script>alert(1)</script>">]>&b;'],
  ['line separators', '\u2028<script>alert(1)</script>\u2029'],
  ['full-width brackets', '＜script＞alert(1)＜/script＞'],
  ['directions turned round', '\u202e<script>alert(1)</script>\u202c'],
  ['a half of a pair', '&#xD800;<script>alert(1)</script>'],
  ['placeholders of templates', '$\u007balert(1)}{{constructor.constructor("alert(1)")()}}<%= alert(1) %>'],
  ['a rule that ends a style sheet', '"} body{display:none} .x{content:"url(https://hostile.example/a)'],
  ['an expression in a style sheet', 'width:expression(alert(1));-moz-binding:url(https://hostile.example/a)'],
];

export const MARKUP_CASES: readonly WrittenCase[] = [...EVERYWHERE, ...WRITTEN_OTHERWISE];
