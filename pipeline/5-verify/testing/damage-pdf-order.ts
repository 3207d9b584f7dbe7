/** Damages of a finished PDF that move or double what it says: in the structure tree, on the page, or in both. */
import { pickMatch, splice } from './damage.ts';
import type { Dice } from './dice.ts';
import type { PdfAnatomy, TextOperator } from './pdf-anatomy.ts';
import { isParagraphAt, linesOf } from './pdf-lines.ts';

/** The element that holds the paragraphs, and two of its kids with different texts. */
function twoKids(pdf: PdfAnatomy, dice: Dice): { parent: number; kids: string[]; a: number; b: number } {
  const [parent = 0] = pdf.elements('Document');
  const kids = pdf.kids(parent);
  const textOf = (index: number): string =>
    pdf
      .operatorsBelow(Number.parseInt(kids[index] ?? '', 10))
      .map(({ text }) => text)
      .join('');
  const isContents = (index: number): boolean =>
    /\/S \/TOC\b/u.test(pdf.pdf.need(Number.parseInt(kids[index] ?? '', 10)).head);
  const printed = kids.map((_, index) => index).filter((index) => textOf(index) !== '' && !isContents(index));
  const a = dice.pick(printed);
  const b = dice.pick(printed.filter((index) => textOf(index) !== textOf(a)));
  return { parent, kids, a, b };
}

export function exchangeKids(pdf: PdfAnatomy, dice: Dice): string {
  const { parent, kids, a, b } = twoKids(pdf, dice);
  const moved = kids.with(a, kids[b] ?? '').with(b, kids[a] ?? '');
  pdf.setKids(parent, moved);
  return `kids ${a} and ${b} exchanged`;
}

export function doubleKid(pdf: PdfAnatomy, dice: Dice): string {
  const { parent, kids, a } = twoKids(pdf, dice);
  pdf.setKids(parent, kids.toSpliced(a, 0, kids[a] ?? ''));
  return `kid ${a} doubled`;
}

/** Two paragraph lines of one page change their places for the eye alone. */
export function exchangeHeights(pdf: PdfAnatomy, dice: Dice): string {
  const heights = /(?<= )([\d.]+) Tm \[<[0-9a-f]{16}[^\]]*\] TJ/gu;
  const contents = [...pdf.contents.values()].filter((content) => linesOf(pdf, content, heights).length > 3);
  const object = pdf.pdf.need(dice.pick(contents));
  const stream = object.stream ?? '';
  const lines = [...stream.matchAll(heights)].filter(({ index }) => isParagraphAt(stream, index));
  const first = dice.pick(lines);
  const second = dice.pick(lines.filter((line) => Math.abs(Number(line[1]) - Number(first[1])) > 20));
  const [a, b] = first.index < second.index ? [first, second] : [second, first];
  const [ya = '', yb = ''] = [a[1], b[1]];
  const later = splice(stream, b.index, b.index + yb.length, ya);
  object.stream = splice(later, a.index, a.index + ya.length, yb);
  return `lines at ${ya} and ${yb} exchanged on the page`;
}

export function exchangeTexts(pdf: PdfAnatomy, dice: Dice): string {
  const all = pdf.operators().filter((operator) => operator.tag === 'P' && operator.text.length > 3);
  const first = dice.pick(all);
  const second = dice.pick(all.filter(({ font, text }) => font === first.font && text !== first.text));
  const shown = ({ content, from, to }: TextOperator): string => (pdf.pdf.need(content).stream ?? '').slice(from, to);
  const [a, b] = [shown(first), shown(second)];
  const firstGoesLast = first.content === second.content && first.from < second.from;
  if (firstGoesLast) {
    pdf.replaceShown(second, a);
    pdf.replaceShown(first, b);
  } else {
    pdf.replaceShown(first, b);
    pdf.replaceShown(second, a);
  }
  return `“${first.text}” ⇄ “${second.text}”`;
}

export function doubleContent(pdf: PdfAnatomy, dice: Dice): string {
  const block = /\/P\s*<<[^>]*\/MCID[^>]*>>\s*BDC[\s\S]*?EMC\n?/gu;
  const contents = [...pdf.contents.values()].filter((each) => /\/P\s*<</u.test(pdf.pdf.need(each).stream ?? ''));
  const object = pdf.pdf.need(dice.pick(contents));
  const found = pickMatch(object.stream ?? '', block, dice);
  object.stream = splice(object.stream ?? '', found.index, found.index, found[0]);
  return 'a marked content drawn twice';
}
