/** Headings that Word, LibreOffice and screen readers navigate by. README.md tells how a run-in heading becomes one. */
import { type IParagraphOptions, Paragraph } from 'docx';
import type {
  ComposedDivision,
  ComposedHeading,
  ComposedInline,
  ComposedRunInHeading,
} from '#model/composed-report.ts';
import { silentField } from './fields.ts';
import { bookmarked, type Frame } from './frame.ts';
import { textRun, writeInlines } from './inlines.ts';
import { framedParagraph } from './paragraphs.ts';
import { plainText } from './plain-text.ts';
import {
  CHARACTER_STYLE,
  headingNumber,
  headingStyle,
  rungStyle,
  runInFace,
  runInStyle,
  STYLE,
} from './style-names.ts';
import { paragraphOf, RUNGS } from './style-properties.ts';
import { PLAIN, styled, type TextFormat } from './text-format.ts';

/** The style Heading n; where the rung asks for another face than level n has, that face and its measures on top. */
export function writeHeading(block: ComposedHeading, frame: Frame): Paragraph[] {
  const number = headingNumber(block.level);
  const usual = Math.min(number, RUNGS.length) === block.styleLevel;
  const look = frame.means.look.styles[`heading${block.styleLevel}`];
  return [
    headingParagraph(block, frame, {
      format: usual ? PLAIN : styled(rungStyle(block.styleLevel)),
      options: usual ? {} : paragraphOf(look),
    }),
  ];
}

function headingParagraph(
  block: ComposedHeading,
  frame: Frame,
  face: { readonly format: TextFormat; readonly options: IParagraphOptions },
): Paragraph {
  const children = [...frame.opening, ...writeInlines(block.children, frame.means, face.format)];
  return new Paragraph({
    style: headingStyle(headingNumber(block.level)),
    ...face.options,
    children: bookmarked(frame.means, [...frame.anchors, block.anchor], children),
  });
}

/** One line for the eye: the paragraph has an outline level, its heading a character style, its contents entry a TC field. */
export function writeRunInHeading(block: ComposedRunInHeading, frame: Frame): Paragraph[] {
  const number = headingNumber(block.level);
  const entry = `TC "${fieldText(block.heading)}" \\f C \\l ${number}`;
  const children = [
    ...silentField(entry),
    ...writeInlines(block.heading, frame.means, styled(runInFace(block.styleLevel))),
    ...writeInlines(block.body, frame.means),
  ];
  return [framedParagraph(frame, block.anchor, children, { style: runInStyle(number) })];
}

/** An entry without its end mark; a quotation mark or backslash would end the field's argument. */
function fieldText(inlines: readonly ComposedInline[]): string {
  return plainText(inlines)
    .replace(/[。：:]$/u, '')
    .replace(/[\\"]/gu, '');
}

/** `附件1` on a line of its own, then the heading in the face of a title. */
export function writeDivisionHead({ label, heading }: ComposedDivision, frame: Frame): Paragraph[] {
  const { look } = frame.means;
  const face = { format: styled(CHARACTER_STYLE.divisionTitle), options: paragraphOf(look.styles.divisionTitle) };
  return [
    ...(label ? [new Paragraph({ style: STYLE.divisionLabel, children: [textRun(label)] })] : []),
    ...(heading ? [headingParagraph(heading, frame, face)] : []),
  ];
}
