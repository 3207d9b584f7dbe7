/** Damages of a finished PDF: its content streams and objects are edited, the file is written anew and stays sound. */
import { type Damage, type Damages, pickMatch, splice } from './damage.ts';
import type { Dice } from './dice.ts';
import { PdfAnatomy, type TextOperator } from './pdf-anatomy.ts';

type Change = (pdf: PdfAnatomy, dice: Dice) => string;

/** Text of the report itself: no page numbers. */
const isText = ({ tag, text }: TextOperator): boolean => tag !== 'Artifact' && text.trim() !== '';

export function damagesOfPdf(bytes: Uint8Array): Damages {
  const change =
    (...variants: readonly Change[]): Damage =>
    (dice) => {
      const pdf = new PdfAnatomy(bytes);
      const what = dice.pick(variants)(pdf, dice);
      return { bytes: pdf.pdf.write(), what };
    };
  return {
    'digit swapped': change(swapDigit),
    'sign lost': change(loseSign),
    'row dropped': change(dropElement('TR'), blankElement('TR')),
    'heading demoted': change(demoteHeading),
    'paragraph moved': change(exchangeKids, exchangeHeights, exchangeTexts),
    'paragraph doubled': change(doubleKid, doubleContent),
    'paragraph dropped': change(dropElement('P'), blankElement('P')),
    'note lost': change(dropElement('Note'), blankElement('Note')),
    'alt emptied': change((pdf, dice) => inObject(pdf, dice, /\/Alt \((?:\\[\s\S]|[^\\)])+\)/gu, () => '/Alt ()')),
    'link retargeted': change((pdf, dice) =>
      inObject(pdf, dice, /\/(?:D|URI) \((?:blk_|http)[^)]*\)/gu, (target) =>
        target.replace(/.(?=\)$)/u, (last) => (last === 'x' ? 'y' : dice.pick(['x', 'xx']))),
      ),
    ),
    'white text added': change(addText('1 g', 12), addText('0.98 0.99 1 rg', 12), addText('0 0 0 0 k', 12)),
    'tiny text added': change(addText('0 g', 0.2), addText('0 g 5 Tz', 12)),
    'hidden text added': change(
      addText('3 Tr', 12),
      addText('1 0 0 1 2000 0 cm', 12),
      addText('0 0 5 5 re W n', 12),
      cover,
    ),
  };
}

/** The operator's hex strings with one code at the place of the text's character `index` put otherwise. */
function editCode(pdf: PdfAnatomy, operator: TextOperator, index: number, by: string): void {
  const stream = pdf.pdf.need(operator.content).stream ?? '';
  let seen = 0;
  const shown = stream.slice(operator.from, operator.to).replace(/<([^>]*)>/gu, (_, hex: string) => {
    const codes = (hex.match(/.{4}/gu) ?? []).map((code) => {
      const length = pdf.decode(operator.font, `<${code}>`).length;
      const here = seen <= index && index < seen + length;
      seen += length;
      return here ? by : code;
    });
    return `<${codes.join('')}>`;
  });
  pdf.replaceShown(operator, shown);
}

function pickCharacter(
  pdf: PdfAnatomy,
  dice: Dice,
  pattern: RegExp,
): { operator: TextOperator; index: number; character: string } {
  const found = pdf
    .operators()
    .filter(isText)
    .flatMap((operator) =>
      [...operator.text.matchAll(pattern)].map(({ index, 0: character }) => ({ operator, index, character })),
    );
  return dice.pick(found);
}

function swapDigit(pdf: PdfAnatomy, dice: Dice): string {
  const { operator, index, character } = pickCharacter(pdf, dice, /\d/gu);
  const codes = pdf.fonts.get(operator.font) ?? new Map<string, string>();
  const others = [...codes].filter(([, text]) => /^\d$/u.test(text) && text !== character);
  const [code, digit] = dice.pick(others);
  editCode(pdf, operator, index, code);
  return `${operator.text}: ${character} → ${digit}`;
}

function loseSign(pdf: PdfAnatomy, dice: Dice): string {
  const { operator, index, character } = pickCharacter(pdf, dice, /-(?=\d)|(?<=\d)[%.]/gu);
  editCode(pdf, operator, index, '');
  return `${operator.text} without ${character}`;
}

function dropElement(type: string): Change {
  return (pdf, dice) => {
    const element = dice.pick(pdf.elements(type).filter((each) => pdf.operatorsBelow(each).some(isText)));
    const parent = pdf.parent(element);
    pdf.setKids(
      parent,
      pdf.kids(parent).filter((kid) => kid !== `${element} 0 R`),
    );
    return `${type} ${element} out of the structure`;
  };
}

function blankElement(type: string): Change {
  return (pdf, dice) => {
    const element = dice.pick(pdf.elements(type).filter((each) => pdf.operatorsBelow(each).some(isText)));
    const operators = pdf.operatorsBelow(element);
    // from the last on, so that places before it stay right
    for (const operator of operators.toSorted((a, b) => b.from - a.from)) pdf.replaceShown(operator, '');
    return `${type} ${element} blanked: ${operators
      .map(({ text }) => text)
      .join('')
      .slice(0, 40)}`;
  };
}

function demoteHeading(pdf: PdfAnatomy, dice: Dice): string {
  const level = dice.pick([1, 2, 3].filter((each) => pdf.elements(`H${each}`).length > 0));
  const element = dice.pick(pdf.elements(`H${level}`));
  const to = dice.pick([`H${level + 1}`, `H${level + 2}`, 'P']);
  const object = pdf.pdf.need(element);
  object.head = object.head.replace(`/S /H${level}`, `/S /${to}`);
  return `H${level} ${element} → ${to}`;
}

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

function exchangeKids(pdf: PdfAnatomy, dice: Dice): string {
  const { parent, kids, a, b } = twoKids(pdf, dice);
  const moved = kids.with(a, kids[b] ?? '').with(b, kids[a] ?? '');
  pdf.setKids(parent, moved);
  return `kids ${a} and ${b} exchanged`;
}

function doubleKid(pdf: PdfAnatomy, dice: Dice): string {
  const { parent, kids, a } = twoKids(pdf, dice);
  pdf.setKids(parent, kids.toSpliced(a, 0, kids[a] ?? ''));
  return `kid ${a} doubled`;
}

/** Two paragraph lines of one page change their places for the eye alone. */
function exchangeHeights(pdf: PdfAnatomy, dice: Dice): string {
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

const isParagraphAt = (stream: string, index: number): boolean =>
  /\/(\w+)\s*(?:<<[^>]*>>\s*)?B[DM]C(?![\s\S]*B[DM]C)/u.exec(stream.slice(0, index))?.[1] === 'P';

const linesOf = (pdf: PdfAnatomy, content: number, pattern: RegExp): RegExpExecArray[] => {
  const stream = pdf.pdf.need(content).stream ?? '';
  return [...stream.matchAll(pattern)].filter(({ index }) => isParagraphAt(stream, index));
};

function exchangeTexts(pdf: PdfAnatomy, dice: Dice): string {
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

function doubleContent(pdf: PdfAnatomy, dice: Dice): string {
  const block = /\/P\s*<<[^>]*\/MCID[^>]*>>\s*BDC[\s\S]*?EMC\n?/gu;
  const contents = [...pdf.contents.values()].filter((each) => /\/P\s*<</u.test(pdf.pdf.need(each).stream ?? ''));
  const object = pdf.pdf.need(dice.pick(contents));
  const found = pickMatch(object.stream ?? '', block, dice);
  object.stream = splice(object.stream ?? '', found.index, found.index, found[0]);
  return 'a marked content drawn twice';
}

function inObject(pdf: PdfAnatomy, dice: Dice, pattern: RegExp, by: (found: string) => string): string {
  const found = [...pdf.pdf.objects.values()].filter(({ head }) => head.search(pattern) >= 0);
  const object = dice.pick(found);
  const match = pickMatch(object.head, pattern, dice);
  object.head = splice(object.head, match.index, match.index + match[0].length, by(match[0]));
  return `${match[0].slice(0, 60)} → ${by(match[0]).slice(0, 60)}`;
}

/** As an artifact or within a paragraph, with operators that should keep it from the eye. */
function addText(setting: string, sizePt: number): Change {
  return (pdf, dice) => {
    const content = dice.pick([...pdf.contents.values()]);
    const object = pdf.pdf.need(content);
    const { font } = dice.pick(pdf.operatorsOf(content));
    const codes = [...(pdf.fonts.get(font) ?? new Map<string, string>())].filter(([, text]) => text.trim() !== '');
    const shown = Array.from({ length: 6 }, () => dice.pick(codes)[0]).join('');
    const at = `1 0 0 -1 ${100 + dice.below(200)} ${150 + dice.below(500)} Tm`;
    const drawn = `q ${setting} BT /${font} ${sizePt} Tf ${at} [<${shown}>] TJ ET Q\n`;
    const furniture = dice.below(2) === 0;
    const stream = object.stream ?? '';
    if (furniture) object.stream = `${stream}\n/Artifact BMC\n${drawn}EMC\n`;
    else {
      const found = pickMatch(stream, /\/\w+\s*<<[^>]*\/MCID[^>]*>>\s*BDC\n/gu, dice);
      object.stream = splice(stream, found.index + found[0].length, found.index + found[0].length, drawn);
    }
    return `${setting}, ${sizePt} pt, ${furniture ? 'as an artifact' : 'within the text'}`;
  };
}

/** A white box over a line that was printed before. */
function cover(pdf: PdfAnatomy, dice: Dice): string {
  const content = dice.pick([...pdf.contents.values()].filter((each) => linesOf(pdf, each, LINE).length > 0));
  const object = pdf.pdf.need(content);
  const [, x = '0', y = '0'] = dice.pick(linesOf(pdf, content, LINE));
  object.stream = `${object.stream}\n/Artifact BMC\nq 1 g ${x} ${Number(y) - 14} 400 18 re f Q\nEMC\n`;
  return `a white box over the line at ${y}`;
}

const LINE = /1 0 0 -1 ([\d.]+) ([\d.]+) Tm \[<[0-9a-f]{16}[^\]]*\] TJ/gu;
