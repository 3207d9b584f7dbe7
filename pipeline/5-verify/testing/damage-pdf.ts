/** Damages of a finished PDF: its content streams and objects are edited, the file is written anew and stays sound. */
import { type Damage, type Damages, pickMatch, splice } from './damage.ts';
import { addText, cover } from './damage-pdf-hidden.ts';
import { doubleContent, doubleKid, exchangeHeights, exchangeKids, exchangeTexts } from './damage-pdf-order.ts';
import type { Dice } from './dice.ts';
import { PdfAnatomy, type TextOperator } from './pdf-anatomy.ts';
import type { Change } from './pdf-lines.ts';

/** Text of the report itself: no page numbers. */
export const isText = ({ tag, text }: TextOperator): boolean => tag !== 'Artifact' && text.trim() !== '';

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
export function editCode(pdf: PdfAnatomy, operator: TextOperator, index: number, by: string): void {
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

export function pickCharacter(
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

/** Of a font, with their texts. */
export const codesOf = (pdf: PdfAnatomy, font: string): readonly (readonly [string, string])[] => [
  ...(pdf.fonts.get(font) ?? new Map<string, string>()),
];

function swapDigit(pdf: PdfAnatomy, dice: Dice): string {
  const { operator, index, character } = pickCharacter(pdf, dice, /\d/gu);
  const others = codesOf(pdf, operator.font).filter(([, text]) => /^\d$/u.test(text) && text !== character);
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

function inObject(pdf: PdfAnatomy, dice: Dice, pattern: RegExp, by: (found: string) => string): string {
  const found = [...pdf.pdf.objects.values()].filter(({ head }) => head.search(pattern) >= 0);
  const object = dice.pick(found);
  const match = pickMatch(object.head, pattern, dice);
  object.head = splice(object.head, match.index, match.index + match[0].length, by(match[0]));
  return `${match[0].slice(0, 60)} → ${by(match[0]).slice(0, 60)}`;
}
