/** Damages of a finished DOCX: its parts are unzipped, edited as text, zipped again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Damage, type Damages, exchange, pickMatch, splice } from './damage.ts';
import type { Dice } from './dice.ts';

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<w:t[ >](?:(?!<\/w:p>).)*<\/w:p>/gsu;
const RUN = /<w:r>(?:(?!<\/w:r>).)*<w:t[ >](?:(?!<\/w:r>).)*<\/w:r>/gsu;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table of damages
export function damagesOfDocx(bytes: Uint8Array): Damages {
  const parts = unzipSync(bytes);
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const edit =
    (name: string, change: (text: string, dice: Dice) => { text: string; what: string }): Damage =>
    (dice) => {
      const { text, what } = change(read(name), dice);
      return { bytes: zipSync({ ...parts, [name]: strToU8(text) }), what };
    };
  const replaceOne = (name: string, pattern: RegExp, by: (found: RegExpExecArray, dice: Dice) => string): Damage =>
    edit(name, (text, dice) => {
      const found = pickMatch(text, pattern, dice);
      const other = by(found, dice);
      const what = `${name}: ${found[0].slice(0, 60)} → ${other.slice(0, 60)}`;
      return { text: splice(text, found.index, found.index + found[0].length, other), what };
    });
  const insert = (properties: string): Damage =>
    replaceOne(BODY, RUN, ([run], dice) => {
      const text = `另有${dice.below(900) + 100}万元`;
      return `${run}<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    });
  // numbers of the contents are Word's to update; only the report's own text counts
  const inText = (pattern: string): RegExp => new RegExp(`(?<=<w:t(?: [^>]*)?>[^<]*)${pattern}(?=[^<]*</w:t>)`, 'gu');
  const retarget = (dice: Dice, target: string): string =>
    target.slice(0, -1) + (target.endsWith('x') ? 'y' : dice.pick(['x', 'xx']));

  return {
    'digit swapped': edit(BODY, (text, dice) => {
      const start = text.lastIndexOf('</w:sdt>') + 1;
      const found = dice.pick([...text.matchAll(inText('\\d'))].filter(({ index }) => index > start));
      const other = dice.otherDigit(found[0]);
      return { text: splice(text, found.index, found.index + 1, other), what: `${found[0]} → ${other}` };
    }),
    'sign lost': replaceOne(BODY, inText('(?:-(?=\\d)|(?<=\\d)[%.])'), () => ''),
    'row dropped': replaceOne(BODY, /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gsu, () => ''),
    'heading demoted': replaceOne(BODY, /<w:pStyle w:val="(?:Run[Ii]n)?Heading(\d)"\/>/gu, ([style, level], dice) =>
      dice.below(4) === 0
        ? '<w:pStyle w:val="BodyText"/>'
        : style.replace(`Heading${level}`, `Heading${Number(level) + 1}`),
    ),
    'paragraph moved': edit(BODY, (text, dice) => {
      const all = [...text.matchAll(PARAGRAPH)].filter(({ index }) => index > text.lastIndexOf('</w:sdt>'));
      const first = dice.pick(all);
      const second = dice.pick(all.filter((each) => each[0] !== first[0]));
      return { text: exchange(text, first, second), what: `at ${first.index} ⇄ at ${second.index}` };
    }),
    'paragraph doubled': replaceOne(
      BODY,
      PARAGRAPH,
      ([paragraph]) => paragraph + paragraph.replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, ''),
    ),
    'paragraph dropped': replaceOne(BODY, PARAGRAPH, () => ''),
    'note lost': replaceOne(NOTES, /<w:footnote w:id="[1-9]\d*">(?:(?!<\/w:footnote>).)*<\/w:footnote>/gsu, () => ''),
    'alt emptied': replaceOne(BODY, / descr="[^"]+"/gu, () => ' descr=""'),
    'link retargeted': (dice) => {
      const outer = dice.below(2) === 0;
      const pattern = outer ? /(?<= Target=")https?:[^"]+(?=")/gu : /(?<=<w:hyperlink [^>]*w:anchor=")[^"]+(?=")/gu;
      return replaceOne(outer ? RELATIONS : BODY, pattern, ([target]) => retarget(dice, target))(dice);
    },
    'white text added': insert('<w:color w:val="FFFFFF"/>'),
    'tiny text added': insert('<w:sz w:val="1"/>'),
    'hidden text added': insert('<w:vanish/>'),
  };
}
