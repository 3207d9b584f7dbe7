/** Pages that no hand would write: elements nested by chance, and editions with a few signs or tags changed. */
import { HEAD, type Kind, kindIn } from '../outlines/html/plain-kinds.ts';
import type { Dice } from './dice.ts';

const PLAIN_TAGS =
  `meta link title style script main header footer section nav div p h1 h2 h3 h6 hgroup figure figcaption
  blockquote pre hr ol ul li dl dt dd table caption thead tbody tr th td a span strong em del sub sup small b code data
  time label q button br img input svg path text desc`.split(/\s+/u);
/** These are closed, opened, moved, dropped or read in a way of their own somewhere in HTML. */
const STRANGE_TAGS =
  `html head body frameset frame template noscript form select option optgroup textarea iframe noembed
  xmp plaintext listing font i u s tt nobr big strike center marquee applet object param address article col colgroup tfoot
  image math mi mtext annotation-xml foreignObject title linearGradient animateMotion rt rp ruby keygen base frame summary
  details dialog menu dir search video audio source wbr isindex`.split(/\s+/u);
const ALL_TAGS = [...PLAIN_TAGS, ...STRANGE_TAGS];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' id="a"',
  ' hidden',
  ' id="" title="&amp;&lt;甲&quot;>"',
  ' class="keep long" data-unit="元"',
];
const SHAPE_ATTRIBUTES = ['', ' class="a"', ' viewBox="0 0 1 1" width="1"', ' d="M0 0"'];
const STRANGE_ATTRIBUTES =
  ` id=a| id='a'|  id="a"| ID="a"| id="a" id="b"| id="a"class="b"| t="&nbsp;&ampx"| definitionurl="a"
| viewbox="0"| xlink:href="#a"| type="hidden"| /| =a| a="<b>`.split('|');
const TEXTS = ['甲', '6.5%', '\n', ' ', '甲 &amp; 乙 &lt;', '> " \u00a0'];
const STRANGE_TEXTS = ['&', '&nbsp;', '&#65;', '&amp', '\r\n', '\0', '<', '</', '<!--甲-->', '<![CDATA[甲]]>', '<?a?>'];
const STRANGE_PIECES = [
  ...STRANGE_TEXTS,
  '</p>',
  '</br>',
  '</a>',
  '</table>',
  '</body>',
  '</html>',
  '<p>',
  '<a>',
  '<td>',
];
const VOID = new Set(['meta', 'link', 'hr', 'br', 'img', 'input']);
const RAW = ['', 'p{}', 'a&amp;b < c', '\n'];
const STRANGE_RAW = ['<!--', '<!--<script>', '</SCRIPT >', '</style', '</stylex>', '</script\n>'];
const DEEPEST = 6;

/** One thing in `calm` is strange. */
export class RandomPage {
  readonly #dice: Dice;
  readonly #calm: number;

  constructor(dice: Dice, calm: number) {
    this.#dice = dice;
    this.#calm = calm;
  }

  whole(): string {
    const head = this.#content(HEAD.holds, 1);
    const body = this.#content('flow', 0) + this.#content('flow', 0);
    const between = this.#pick(['', '\n', ' \n'], STRANGE_PIECES);
    const [end, rest] = [this.#pick(['', '\n'], STRANGE_PIECES), this.#pick(['', '\n'], STRANGE_PIECES)];
    const start = this.#pick(
      ['<!doctype html>\n'],
      ['', '<!DOCTYPE html>', '<!doctype html>甲', '<!doctype html x>\n'],
    );
    const attributes = this.#attributes(false);
    return `${start}<html${attributes}><head>${head}</head>${between}<body>${body}</body>${end}</html>${rest}`;
  }

  #isStrange(): boolean {
    return this.#dice.below(this.#calm) === 0;
  }

  #pick(plain: readonly string[], strange: readonly string[]): string {
    return this.#dice.pick(this.#isStrange() ? strange : plain);
  }

  #attributes(ofShape: boolean): string {
    return this.#pick(ofShape ? SHAPE_ATTRIBUTES : ATTRIBUTES, STRANGE_ATTRIBUTES);
  }

  #content(holds: Kind['holds'], depth: number): string {
    const fitting = PLAIN_TAGS.filter((tag) => kindIn(holds, tag));
    let written = '';
    for (let left = this.#dice.below(6); left > 0; left--) {
      const text = fitting.length === 0 || depth > DEEPEST || this.#dice.below(3) === 0;
      written += text ? this.#text(holds) : this.#element(this.#pick(fitting, ALL_TAGS), holds, depth);
    }
    return written;
  }

  #text(holds: Kind['holds']): string {
    if (holds === 'raw') return this.#pick(RAW, STRANGE_RAW);
    return this.#pick(['flow', 'phrases', 'text', 'shapes'].includes(holds) ? TEXTS : ['\n', ' '], STRANGE_TEXTS);
  }

  #element(tag: string, outer: Kind['holds'], depth: number): string {
    const inner = this.#content(kindIn(outer, tag)?.holds ?? 'flow', depth + 1);
    const start = `<${tag}${this.#attributes(outer === 'shapes' || tag === 'svg')}>`;
    if (VOID.has(tag)) return start;
    return start + inner + this.#pick([`</${tag}>`], ['', ...STRANGE_PIECES, `</${tag.toUpperCase()}>`, `</${tag} >`]);
  }
}

const TAG_OR_TEXT = /<[^>]*>|[^<]+/gu;

/** One to three changes, most of them behind the style sheet. */
export function changedPage(page: string, dice: Dice): string {
  const from = page.indexOf('</style>');
  let [before, after] = dice.below(5) === 0 ? ['', page] : [page.slice(0, from), page.slice(from)];
  for (let left = 1 + dice.below(3); left > 0; left--)
    after = dice.below(2) === 0 ? sign(after, dice) : piece(after, dice);
  return before + after;
}

/** One sign lost, doubled or another. */
function sign(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  const other = dice.pick([...'<>/"=& -\r\0aA1', '甲', '', text.charAt(at).repeat(2)]);
  return text.slice(0, at) + other + text.slice(at + dice.below(2));
}

/** A tag or a text lost, doubled, moved, changed, or a strange one beside it. */
function piece(text: string, dice: Dice): string {
  const pieces = text.match(TAG_OR_TEXT) ?? [];
  const [at, other] = [dice.below(pieces.length), dice.below(pieces.length)];
  const [here = '', there = ''] = [pieces[at], pieces[other]];
  const changes = [
    () => pieces.splice(at, 1),
    () => pieces.splice(at, 0, here),
    () => pieces.splice(at, 1, there),
    () => pieces.splice(other, 1, here, there),
    () => pieces.splice(at, 0, dice.pick(STRANGE_PIECES)),
    () => pieces.splice(at, 1, here.replace(/\w+/u, dice.pick(ALL_TAGS))),
    () => pieces.splice(at, 1, here.replace(/(?= |>)/u, dice.pick(STRANGE_ATTRIBUTES))),
    () => pieces.splice(at, 1, here.replace(/ [\w-]+="[^"]*"/u, '')),
    () => pieces.splice(at, 0, `<${dice.pick(ALL_TAGS)}>`, dice.pick([...TEXTS, ...STRANGE_TEXTS])),
  ];
  dice.pick(changes)();
  return pieces.join('');
}
