/** For tests: addresses that would run or load, as Markdown lets one write them: plain, by entities, escaped, torn, as references. */
import type { WrittenCase } from './written-case.ts';

const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript:alert(1)//https://example.org/',
  'javascript://example.org/%0aalert(1)',
  'java&#115;cript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  '&#0000106avascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#8;&#14;javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '&nbsp;javascript:alert(1)',
  'javascript\\:alert(1)',
  'javascript&#58;alert&lpar;1&rpar;',
  'jav%61script:alert(1)',
  'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,%3Csvg%20onload=alert(1)%3E',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://hostile.example/1',
  'view-source:https://hostile.example/',
];

const AS_LINKS: readonly WrittenCase[] = ADDRESSES.map((address) => [
  `a link, a picture and a reference to ${JSON.stringify(address)}`,
  `[甲](${address})与[乙](<${address}>)与![丙](${address})与<${address}>与[丁][丁]。\n\n![戊](${address} "图1")\n\n[丁]: ${address}`,
]);

const OUT_OF_THE_ATTRIBUTE: readonly WrittenCase[] = [
  ['a tab and a line end in angle brackets', '[甲](<java\tscript:alert(1)>)与[乙](<java\nscript:alert(1)>)'],
  ['a quote in an address', '[甲](https://example.org/"onmouseover="alert(1))'],
  ['a quote in an address in brackets', '[甲](<https://example.org/" onclick="alert(1)>)'],
  ['a tag in an address', '[甲](<https://example.org/?q="><script>alert(1)</script>>)'],
  ['an entity of a quote in an address', '[甲](https://example.org/&quot;onclick=&quot;alert(1))'],
  ['a title that leaves its attribute', '[甲](https://example.org/ "\\" onmouseover=\\"alert(1)")'],
  ['a title in single quotes', '[甲](https://example.org/ \'" onfocus=alert(1) autofocus x="\')'],
  ['words of a link', '["><img src=x onerror=alert(1)>](https://example.org/)'],
  ['an address by itself', '<https://example.org/"onclick="alert(1)>与https://example.org/"onclick="alert(1)'],
  ['an address of mail', '<a"onclick="alert(1)@example.org>与[甲](mailto:a@example.org"onclick="alert(1))'],
  ['an anchor', '[甲](#"><script>alert(1)</script>)与[乙](<#" onclick="alert(1)>)'],
  ['a host without a scheme', '[甲](//hostile.example/a)与[乙](\\\\hostile.example\\a)与[丙](/\\hostile.example/a)'],
  ['a path that climbs', '![甲](../../../../etc/passwd)与![乙](..%2f..%2fsecret.png)'],
  [
    'names that every object has',
    '![甲](__proto__)与![乙](constructor)与[丙](#constructor)与[^__proto__][^constructor]',
  ],
];

export const LINK_CASES: readonly WrittenCase[] = [...AS_LINKS, ...OUT_OF_THE_ATTRIBUTE];
