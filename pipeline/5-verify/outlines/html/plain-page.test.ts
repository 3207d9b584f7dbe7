/** Our quick reader of plain pages against parse5: it gives the standard's own tree, or it does not read the page. */
import { randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { RENDERERS } from '../../../4-render/renderers.ts';
import { composeFile, projectRoot, renderInput } from '../../../test/compose-markdown.ts';
import { damagesOfHtml } from '../../testing/damage-html.ts';
import { furtherDamagesOfHtml } from '../../testing/damage-html-further.ts';
import { Dice } from '../../testing/dice.ts';
import { changedPage, RandomPage } from '../../testing/random-pages.ts';
import { readPageByStandard } from './page-by-standard.ts';
import type { Page } from './page-tree.ts';
import { readPlainPage } from './plain-page.ts';

/** Another one each run; DINGBEN_SEED repeats one. */
const SEED = Number(process.env['DINGBEN_SEED'] ?? randomInt(1_000_000));

const CHANGED = 150;
const RANDOM = 1500;

/** With parents as indices, so that two trees are one text or are not. */
function written(page: Page): string {
  const at = new Map(page.map((node, i) => [node, i]));
  return JSON.stringify(
    page.map((node) => (typeof node === 'string' ? node : { ...node, parent: node.parent && at.get(node.parent) })),
  );
}

/** Whether the page is read quickly; it must then be read as the standard reads it. */
function isPlain(html: string, what: string): boolean {
  const quick = readPlainPage(html);
  if (!quick) return false;
  const [ours, theirs] = [written(quick), written(readPageByStandard(html))];
  if (ours !== theirs) expect({ what, html, page: ours }).toEqual({ what, html, page: theirs });
  return true;
}

async function pageOf(path: string): Promise<string> {
  const render = await RENDERERS.find(({ format }) => format === 'html')?.load();
  const rendered = await render?.(renderInput(await composeFile(path)));
  return new TextDecoder().decode(rendered?.bytes);
}

const pages = new Map<string, string>();

beforeAll(async () => {
  process.stdout.write(`plain pages: DINGBEN_SEED=${SEED}\n`);
  for (const folder of ['source', 'pipeline/examples']) {
    for (const name of await readdir(join(projectRoot, folder)))
      pages.set(name, await pageOf(join(projectRoot, folder, name, 'report.md')));
  }
});

const pageNamed = (name: string): string => pages.get(name) ?? '';

test('every edition is plain', () => {
  expect([...pages.keys()]).toContain('full');
  for (const [name, page] of pages) expect([name, isPlain(page, name)]).toEqual([name, true]);
});

/** Where the standard does something else than the tags say, or what an edition never writes. */
const NOT_PLAIN = `<p>1<p>2</p></p>|<p><div>1</div></p>|<p><ul><li>1</li></ul></p>|<h2><h3>1</h3></h2>|<a><b><a>1</a></b></a>
|<pre>\n1</pre>|<ul><li>1<li>2</ul>|<ul>1</ul>|<li>1</li>|<dl><dt>1<dd>2</dl>|<table><tr><td>1</td></tr></table>
|<table><tbody><tr>1<td>2</td></tr></tbody></table>|<table>1</table>|<tr><td>1</td></tr>|<td>1</td>|<b><p>1</b></p>|<b>1
|<button><button>1</button></button>|<form><form></form></form>|<select><option>1</select>|<svg viewbox="0"></svg>|<font>1</font>
|<svg><path/></svg>|<svg><div>1</div></svg>|<svg><desc><p>1</p></desc></svg>|<svg><title>1</title></svg>|<math><mi>1</mi></math>
|<br/>|</br>|</p>|<P>1</P>|<p ID="a">1</p>|<p id=a>1</p>|<p id='a'>1</p>|<p id="a"class="b">1</p>|<p id="a" id="b">1</p>|<p >1</p>
|<p>1</p >|<p>&nbsp;</p>|<p>1 & 2</p>|<p>&#65;</p>|<p title="&amp">1</p>|<p>1\r\n2</p>|<p>\0</p>|<p>1 < 2</p>|<!--1-->|<![CDATA[1]]>
|<script><!--</script>|<script></SCRIPT></script>|<style></style>|<title>1</title>|<template>1</template>|<noscript>1</noscript>
|<textarea>1</textarea>|<image>|</body>|</html>|<body>|<html lang="en">|<head></head>|<frameset>|<xmp>1</xmp>|<plaintext>`;
const PLAIN = `甲|<p>甲<br>乙</p>|<p>&amp;&lt;&gt;&quot; > " '</p>|<div><p>1</p>\n<p hidden title="<&amp;>">2</p></div>|<ul>\n<li>1</li></ul>
|<dl><div id="a"><dt>1</dt><dd>2<span>3</span></dd></div></dl>|<b><b><b><b>1</b></b></b></b>2|<pre><code>\n1\n</code></pre>|<hr>
|<table id="a"><caption>1</caption><thead><tr><th scope="col">1</th></tr></thead><tbody><tr><td></td></tr></tbody></table>
|<table><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table>2</td></tr></tbody></table>|<h2><a href="#a">1</a></h2>
|<figure><svg viewBox="0 0 1 1"><desc id="a">1</desc><text x="1">2</text><path d="M0"></path></svg></figure>
|<label><input type="checkbox">1</label><button>2</button>|<script>if (a < b && c) "</p>"</script>`;
const bodies = (list: string): readonly string[] => list.split(/\n?\|/u).map((body) => body);
const around = (body: string): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><title>&lt;题</title>\n<style>a > b{}</style></head>\n<body>${body}<p>末</p></body></html>\n`;

describe('by hand', () => {
  test.each(bodies(PLAIN))('plain: %j', (body) => expect(isPlain(around(body), body)).toBe(true));
  test.each(bodies(NOT_PLAIN))('not plain: %j', (body) => expect(readPlainPage(around(body))).toBeNull());
});

describe('what is read, is read as the standard has it', () => {
  test('in damaged editions, as long as they are plain', () => {
    const bytes = new TextEncoder().encode(pageNamed('full'));
    const damages = Object.entries({ ...damagesOfHtml(bytes), ...furtherDamagesOfHtml(bytes) });
    const plain = damages.filter(([kind, damage], i) => {
      const { bytes: damaged, what } = damage(new Dice(SEED * 1000 + i));
      return isPlain(new TextDecoder().decode(damaged), `${kind}: ${what}`);
    });
    expect(plain.length).toBeGreaterThan(damages.length / 3);
  });

  test.each(['minimal', 'example-district-2024', 'full'])('in %s with signs and tags changed', (name) => {
    let plain = 0;
    for (let i = 0; i < CHANGED; i++) {
      const dice = new Dice(SEED * 1000 + i);
      if (isPlain(changedPage(pageNamed(name), dice), `seed ${SEED}, ${name} ${i}`)) plain++;
    }
    expect(plain).toBeGreaterThan(0);
    expect(plain).toBeLessThan(CHANGED);
  });

  test.each([1, 4, 30, 300])('in pages made by chance, one thing in %i strange', (calm) => {
    let plain = 0;
    for (let i = 0; i < RANDOM; i++) {
      const page = new RandomPage(new Dice(SEED * 1000 + i), calm).whole();
      if (isPlain(page, `seed ${SEED}, page ${i}`)) plain++;
    }
    if (calm >= 30) expect(plain).toBeGreaterThan(RANDOM / 20);
    expect(plain).toBeLessThan(RANDOM);
  });
});
