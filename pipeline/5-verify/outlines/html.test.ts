/** The HTML reader on pages written by hand. */
import { describe, expect, test } from 'vitest';
import { readHtml } from './html.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'; script-src 'sha256-x'">`;

const read = (body: string, head = '') =>
  readHtml(
    new TextEncoder().encode(
      `<!doctype html><html lang="zh-CN"><head>${POLICY}<title>题</title>${head}</head><body>${body}</body></html>`,
    ),
  );

describe('text', () => {
  test.each([
    ['entities and white space', '<p>6.5% &amp;\n 甲　乙&#8203;&nbsp;丙</p>', '6.5%&甲乙丙'],
    [
      'furniture, scripts and templates are left out',
      '<p data-furniture>no <a href="#a">no</a></p><script>no</script><template>no</template><p>yes</p>',
      'yes',
    ],
    [
      'marks',
      '甲<sup><a role="doc-noteref" href="#n">1</a></sup>词<sup><a class="x term-mark" href="#t">①</a></sup>',
      '甲⟦1⟧词⟦①⟧',
    ],
    ['text outside all elements counts', '甲<p>乙</p>丙', '甲乙丙'],
    ['an unclosed element', '<p>甲<b>乙<p>丙', '甲乙丙'],
  ])('%s', (_name, body, flow) => expect(read(body).flow).toBe(flow));
});

test('headings, tables, links, alternative texts, notes, ids, contents', () => {
  const reading = read(`
    <nav data-furniture><h2>目录</h2><ol><li><a href="#a">一</a></li></ol></nav>
    <h1 id="t">题</h1><h2 id="a">一<sup><a role="doc-noteref" href="#n">1</a></sup></h2>
    <table><caption>表</caption><tr><th>甲<td>1</table>
    <p>见<a href="https://example.org">这里</a><img alt="画" src="data:,"></p>
    <div role="doc-footnote" id="n"><span>[1]</span><p>注</p><span data-furniture><a role="doc-backlink" href="#m">↑</a></span></div>`);
  expect(reading.title).toBe('题');
  expect(reading.language).toBe('zh-CN');
  expect(reading.flow).toBe('题一⟦1⟧表甲1见这里[1]注');
  expect(reading.headings).toEqual([
    { level: 1, text: '题' },
    { level: 2, text: '一⟦1⟧' },
  ]);
  expect(reading.tables).toEqual([[['甲', '1']]]);
  expect(reading.links).toEqual(['#n', 'https://example.org', '#m']);
  expect(reading.altTexts).toEqual(['画']);
  expect(reading.notes).toEqual([{ label: '1', text: '注' }]);
  expect(reading.anchors).toEqual(['t', 'a', 'n']);
  expect(reading.contents).toEqual([{ text: '一', target: '#a' }]);
  expect(reading.spots.map(({ position }) => position)).toContainEqual({ kind: 'element', id: 'a' });
});

describe('what hides text', () => {
  test.each([
    ['hidden', '<p hidden>1</p>', '', 'notDisplayed'],
    ['display', '<p style="display: none">1</p>', '', 'notDisplayed'],
    ['visibility', '<p style="color:red;visibility:hidden !important">1</p>', '', 'notDisplayed'],
    ['white', '<p style="color:#FFF">1</p>', '', 'sameColour'],
    ['rgb white', '<p style="color: rgb(255, 255, 255)">1</p>', '', 'sameColour'],
    ['transparent', '<p style="opacity:0">1</p>', '', 'transparent'],
    ['no size', '<p style="font-size:0px">1</p>', '', 'tooSmall'],
    ['off the screen', '<p style="position:absolute;left:-9999px">1</p>', '', 'offPage'],
    ['clipped', '<p style="position:absolute;clip-path:inset(50%)">1</p>', '', 'clipped'],
    ['inside', '<div hidden><p><b>1</b></p></div>', '', 'notDisplayed'],
    ['by a class', '<p class="a b">1</p>', '<style>/* p{} */ .x, p.b { display: none }</style>', 'notDisplayed'],
    ['by an ancestor', '<div class="a"><p>1</p></div>', '<style>.a > p { opacity: 0.01 }</style>', 'transparent'],
    ['on screens', '<p>1</p>', '<style>@media screen { p { color: white } }</style>', 'sameColour'],
    ['on paper', '<p>1</p>', '<style>@media print { p { display: none } }</style>', 'notDisplayed'],
    ['by its place', '<p>1</p>', '<style>p:nth-child(2n+1) { visibility: hidden }</style>', 'notDisplayed'],
    ['backwards', '<p>1</p>', '<style>p { direction: rtl; unicode-bidi: bidi-override }</style>', 'outOfOrder'],
    ['without height', '<p>1</p>', '<style>p { height: 0; overflow: hidden }</style>', 'clipped'],
    ['even in furniture, by its own hand', '<p data-furniture style="font-size:0">1</p>', '', 'tooSmall'],
  ])('%s', (_name, body, head, reason) => expect(read(body, head).unseen).toMatchObject([{ reason, text: '1' }]));

  test.each([
    ['for print', '<p>1</p>', '<style>@page { size: a4 } @media print { p { color: #000 } }</style>'],
    ['another class', '<p class="c">1</p>', '<style>.b p, p.b, .c b { display: none }</style>'],
    ['white on dark', '<p>1</p>', '<style>p { color: #fff; background: #000 }</style>'],
    [
      'white where the screen is dark',
      '<p>1</p>',
      '<style>@media (prefers-color-scheme: dark) { body p { color: #fff } } a { color: red }</style>',
    ],
    ['a state', '<p>1</p>', '<style>p:not(:focus) { left: -999px }</style>'],
    [
      'a skip link that waits',
      '<a class="skip" data-furniture>1</a>',
      '<style>.skip { position: absolute; left: -999px }</style>',
    ],
  ])('seen: %s', (_name, body, head) => expect(read(body, head).unseen).toEqual([]));

  test.each([
    ['a style sheet', '<style>p::after { content: "{95}" }</style>', '<p>1</p>'],
    ['an attribute', '<style>p::before { content: attr(id) }</style>', '<p>1</p>'],
    ['a foreign element', '', '<p>1</p><input value="95">'],
    ['a foreign attribute', '', '<p aria-hidden="true">1</p>'],
    ['a label', '', '<p aria-label="95">1</p>'],
    ['furniture within the text', '', '<main><p>1<span data-furniture>95</span></p></main>'],
    ['a second script', '', '<p>1</p><script>1</script><script>2</script>'],
    ['a summary for machines', '<meta name="description" content="题 · 95">', '<p>题1</p>'],
  ])('text by %s is told', (_name, head, body) => {
    expect(read(body, head).unseen).toMatchObject([{ reason: 'foreign' }]);
  });

  test('what ships is known', () => {
    const head = '<style>.a::before{content:""} @page :left{@bottom-left{content:"— " counter(page) " —"}}</style>';
    expect(read('<p>1</p><ul><li>2</li></ul><ol><li class="typed">3</li></ol>', head).unseen).toEqual([]);
  });

  test('a number that the browser counts is no text of the report', () => {
    expect(read('<ol><li>项</li></ol>').flow).toBe('\ufffd项');
  });
});
