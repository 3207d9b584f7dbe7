/** Damages of a finished page: its text is edited as a hand with an editor would. */
import { type Damage, type Damages, exchange, pickMatch, splice } from './damage.ts';
import type { Dice } from './dice.ts';

const PARAGRAPH = /<p id="blk_[^"]*"[^>]*>(?:(?!<\/p>).)+<\/p>/gsu;
/** plain Chinese text between tags */
const WORDS = /(?<=>)[^<>]*\p{Script=Han}[^<>]*(?=<)/gu;

/** Where a pattern stands in the words between tags; the way back from a note is furniture. */
export function wordsOfPage(text: string, pattern: RegExp): readonly { readonly at: number; readonly found: string }[] {
  return [...text.matchAll(/(<[^<>]*)>([^<>]+)(?=<)/gu)]
    .filter(([, tag = '']) => !tag.includes('doc-backlink'))
    .flatMap(({ index, 1: tag = '', 2: words = '' }) =>
      [...words.matchAll(pattern)].map((found) => ({ at: index + tag.length + 1 + found.index, found: found[0] })),
    );
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table of damages
export function damagesOfHtml(bytes: Uint8Array): Damages {
  const page = new TextDecoder().decode(bytes);
  const from = page.indexOf('<main');
  const to = page.indexOf('</main>');
  const [before, main, after] = [page.slice(0, from), page.slice(from, to), page.slice(to)];

  const edit =
    (change: (main: string, dice: Dice) => { text: string; what: string }): Damage =>
    (dice) => {
      const { text, what } = change(main, dice);
      return { bytes: new TextEncoder().encode(before + text + after), what };
    };
  const replaceInWords = (pattern: RegExp, by: (found: string, dice: Dice) => string): Damage =>
    edit((text, dice) => {
      const { at, found } = dice.pick(wordsOfPage(text, pattern));
      const other = by(found, dice);
      return { text: splice(text, at, at + found.length, other), what: `${found} → ${other}` };
    });
  const replaceOne = (pattern: RegExp, by: (found: RegExpExecArray, dice: Dice) => string): Damage =>
    edit((text, dice) => {
      const found = pickMatch(text, pattern, dice);
      const other = by(found, dice);
      const what = `${found[0].slice(0, 60)} → ${other.slice(0, 60)}`;
      return { text: splice(text, found.index, found.index + found[0].length, other), what };
    });
  const insert = (made: (words: string) => string): Damage =>
    replaceOne(WORDS, ([words], dice) => {
      const at = dice.below(words.length + 1);
      return words.slice(0, at) + made(`另有${dice.below(900) + 100}万元`) + words.slice(at);
    });

  return {
    'digit swapped': replaceInWords(/\d/gu, (digit, dice) => dice.otherDigit(digit)),
    'sign lost': replaceInWords(/-(?=\d)|(?<=\d)[%.]/gu, () => ''),
    'row dropped': replaceOne(/<tr>(?:(?!<\/tr>).)*<\/tr>/gsu, () => ''),
    'heading demoted': replaceOne(/<h([2-5])( [^>]*>(?:(?!<\/h).)*<\/h)\1>/gsu, ([, level, rest], dice) => {
      const other = Math.min(6, Number(level) + 1 + dice.below(2));
      return `<h${other}${rest}${other}>`;
    }),
    'paragraph moved': edit((text, dice) => {
      const all = [...text.matchAll(PARAGRAPH)];
      const first = dice.pick(all);
      const second = dice.pick(all.filter((each) => each[0] !== first[0]));
      return { text: exchange(text, first, second), what: `${first[0].slice(0, 40)} ⇄ ${second[0].slice(0, 40)}` };
    }),
    'paragraph doubled': replaceOne(PARAGRAPH, ([paragraph]) => paragraph + paragraph.replace(/ id="[^"]*"/gu, '')),
    'paragraph dropped': replaceOne(PARAGRAPH, () => ''),
    'note lost': replaceOne(/<div class="note"(?:(?!<\/div>).)*<\/div>/gsu, () => ''),
    'alt emptied': replaceOne(/ alt="[^"]+"/gu, () => ' alt=""'),
    'link retargeted': replaceOne(/ href="[^"]+"/gu, ([href], dice) =>
      href.replace(/.(?="$)/u, (last) => (last === 'x' ? 'y' : dice.pick(['x', 'xx']))),
    ),
    'white text added': insert((words) => `<span style="color:#fff">${words}</span>`),
    'tiny text added': insert((words) => `<span style="font-size:0">${words}</span>`),
    'hidden text added': insert((words) => `<span hidden>${words}</span>`),
  };
}
