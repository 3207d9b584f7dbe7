/** Further damages of a finished page: what machines are told, what style sheets do, what stands beside the text. */
import { type Damage, exchange, pickMatch, splice } from './damage.ts';
import { wordsOfPage } from './damage-html.ts';
import type { Dice } from './dice.ts';
import { TEXT_SWAPS } from './text-swaps.ts';

type Replace = (pattern: RegExp, by: (found: RegExpExecArray, dice: Dice) => string) => Damage;

const PARAGRAPH = /<p id="blk_[^"]*"[^>]*>(?:(?!<\/p>).)+<\/p>/gsu;
const PARAGRAPH_TAG = /(?<=<p id="blk_[^"]*")(?=[^>]*>)/gu;
const FIGURE = /<data value="[^"]*"[^>]*>([^<]*)<\/data>/gu;
const CELL = /<t([dh])[^>]*>(?:(?!<\/t[dh]>).)*<\/t[dh]>/gsu;
const STYLE_END = /(?=<\/style>)/gu;
const WORD = /(?<=>)[^<>]*\p{Script=Han}{2}[^<>]*(?=<)/gu;

/** Kinds by name; `page` is the whole of it. */
export function furtherDamagesOfHtml(bytes: Uint8Array): Readonly<Record<string, Damage>> {
  const page = new TextDecoder().decode(bytes);
  const done = (text: string, what: string): ReturnType<Damage> => ({ bytes: new TextEncoder().encode(text), what });
  const replace: Replace = (pattern, by) => (dice) => {
    const found = pickMatch(page, pattern, dice);
    const other = by(found, dice);
    const text = splice(page, found.index, found.index + found[0].length, other);
    return done(text, `${found.index}: ${found[0].slice(0, 60)} → ${other.slice(0, 80)}`);
  };
  const inWords = Object.entries(TEXT_SWAPS).map(([kind, { pattern, by }]): [string, Damage] => [
    kind,
    (dice) => {
      const from = page.indexOf('<main');
      const main = page.slice(from, page.indexOf('</main>'));
      const { at, found } = dice.pick(wordsOfPage(main, pattern));
      const other = by(found, dice);
      return done(splice(page, from + at, from + at + found.length, other), `${at}: ${found} → ${other}`);
    },
  ]);
  const cellsSwapped: Damage = (dice) => {
    const cells = [...page.matchAll(CELL)];
    const first = dice.pick(cells);
    const second = dice.pick(cells.filter((each) => bare(each[0]) !== bare(first[0])));
    return done(exchange(page, first, second), `${first[0]} ⇄ ${second[0]}`);
  };
  return {
    ...Object.fromEntries(inWords),
    'cells swapped': cellsSwapped,
    ...toldToMachines(replace),
    ...byStyle(replace),
    ...besideTheText(replace),
  };
}

const bare = (html: string): string => html.replace(/<[^>]*>/gu, '');

function toldToMachines(replace: Replace): Record<string, Damage> {
  return {
    'value changed': replace(/(?<=<data value=")[^"]+/gu, ([value], dice) => `${value}${dice.below(9) + 1}`),
    'unit of a value changed': replace(/(?<= data-unit=")[^"]+/gu, ([unit]) => `万${unit}`),
    'kept from assistive technology': replace(PARAGRAPH_TAG, () => ' aria-hidden="true"'),
    inert: replace(PARAGRAPH_TAG, () => ' inert'),
    'label put on a figure': replace(FIGURE, ([found]) => `<span role="img" aria-label="95万元">${found}</span>`),
    'label put on a paragraph': replace(PARAGRAPH_TAG, () => ' aria-label="另有95万元"'),
    'description altered': replace(/(?<= alt=")[^"](?=[^"]*")/gu, () => '非'),
    'name of a chart altered': replace(/(?<=<desc[^>]*>)[^<]+/gu, ([text]) => `${text}增长95%`),
    'title of the file altered': replace(/(?<=<title>)[^<]/gu, () => '某'),
    'language altered': replace(/(?<=<html lang=")[^"]+/gu, () => 'en'),
    'heading raised': replace(/<h([3-6])( [^>]*>(?:(?!<\/h).)*<\/h)\1>/gsu, ([, level, rest]) => {
      const other = Number(level) - 1;
      return `<h${other}${rest}${other}>`;
    }),
    'cells merged': replace(/(?<=<td)(?=[^>]*>)/gu, () => ' colspan="2"'),
    'anchor renamed': replace(/(?<= id="blk_[^"]{1,30})[^"_](?=")/gu, ([last]) => (last === 'x' ? 'y' : 'x')),
    'tip added': replace(PARAGRAPH_TAG, () => ' title="另有95万元"'),
  };
}

function byStyle(replace: Replace): Record<string, Damage> {
  const added = (css: string): Damage => replace(STYLE_END, () => css);
  return {
    'text from a style sheet': added('main p:nth-of-type(3)::after{content:"另有95万元"}'),
    'text from an escape in a style sheet': added('.lead::before{content:"\\39 5%"}'),
    'text from an attribute': added('main data::after{content:attr(data-unit)}'),
    'paragraph hidden by a style sheet': added('.labelled{display:none}'),
    'paragraph hidden by its place in a style sheet': added('main p:nth-child(2){visibility:hidden}'),
    'paragraph hidden on screens': added('@media (min-width:1px){main .lead{display:none}}'),
    'figures hidden by a style sheet': added('main data{font-size:0}'),
    'figures drawn backwards': added('main data{unicode-bidi:bidi-override;direction:rtl}'),
    'figures struck': added('main data{text-decoration:line-through}'),
    'figures without width': added('main td{max-width:0;overflow:hidden}'),
    'replaced by a picture': replace(FIGURE, ([found]) => `<span style="content:url(data:,)">${found}</span>`),
    'clipped by its own hand': replace(FIGURE, ([found]) => `<span style="clip-path:inset(50%)">${found}</span>`),
    'scaled to nothing': replace(FIGURE, ([found]) => `<span style="transform:scale(0)">${found}</span>`),
    'without height': replace(
      FIGURE,
      ([found]) => `<span style="display:block;height:0;overflow:hidden">${found}</span>`,
    ),
    'coloured as the paper by a class': added('.line-label{color:#fdfdfd}'),
  };
}

function besideTheText(replace: Replace): Record<string, Damage> {
  const beside = (tag: string): Damage =>
    replace(WORD, ([words], dice) => {
      const at = dice.below(words.length + 1);
      return words.slice(0, at) + tag + words.slice(at);
    });
  return {
    'furniture planted in the text': replace(
      /(?<=<p id="blk_[^>]{1,60}>)/gu,
      () => '<span data-furniture>另有95万元</span>',
    ),
    'furniture made of a paragraph': replace(PARAGRAPH_TAG, () => ' data-furniture'),
    'field with text': beside('<input value="另有95万元">'),
    'button with text': beside('<input type="button" value="另有95万元">'),
    'closed details': replace(PARAGRAPH, ([found]) => `<details><summary></summary>${found}</details>`),
    'frame added': beside('<iframe srcdoc="另有95万元"></iframe>'),
    'picture added': beside('<img src="data:image/png;base64,iVBORw0KGgo=" alt="">'),
    'script added': replace(/(?=<\/body>)/gu, () => '<script>document.querySelector("p").textContent="x"</script>'),
    'event added': replace(PARAGRAPH_TAG, () => ' onclick="this.textContent=1"'),
    struck: replace(FIGURE, ([found]) => `<s>${found}</s>`),
    'marked as deleted': replace(FIGURE, ([found]) => `<del>${found}</del>`),
    'numbered by the browser': replace(
      /<ul( id="blk[^>]*>(?:(?!<\/?[uo]l).)*<\/)ul>/gsu,
      ([, rest]) => `<ol${rest}ol>`,
    ),
    'contents entry altered': replace(/(?<=<li class="level\d"><a [^>]*>)[^<]/gu, () => '非'),
    'contents entry retargeted': replace(/(?<=<li class="level\d"><a href="#)[^"]+/gu, () => 'blk_title'),
    'stage altered': replace(/(?<=<p id="blk_front_stage"[^>]*>)[^<]+/gu, () => '定稿'),
    'stage of the edition altered': replace(/(?<=<dt>稿次<\/dt><dd>)[^<]+/gu, () => '定稿'),
    'printed mark altered': replace(/(?<=--page-mark:")[^"]+/gu, () => '\\5b9a \\7a3f '),
    'picture exchanged': replace(/(?<=src="data:image\/[^"]{60})./gu, ([mark]) => (mark === 'A' ? 'B' : 'A')),
  };
}
