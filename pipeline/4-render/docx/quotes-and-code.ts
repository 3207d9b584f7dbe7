/** What stands apart from the running text: quotes, code as it was typed, and the line that parts two passages. */
import { BorderStyle, type FileChild, Paragraph, type ParagraphChild, Run, Tab } from 'docx';
import type { ComposedCodeBlock, ComposedDivider, ComposedQuote } from '#model/composed-report.ts';
import type { WriteBlocks } from './blocks.ts';
import { bookmarked, type Frame, following } from './frame.ts';
import { LEVEL_CHARACTERS } from './indents.ts';
import { textRun } from './inlines.ts';
import { STYLE } from './style-names.ts';
import { hexColour } from './style-properties.ts';

export function writeQuote(block: ComposedQuote, frame: Frame, write: WriteBlocks): FileChild[] {
  const inner: Frame = { ...frame, within: 'quote', leftCharacters: frame.leftCharacters + LEVEL_CHARACTERS };
  const [first, ...rest] = block.blocks;
  if (!first) return [];
  return [...write([first], { ...inner, anchors: [...frame.anchors, block.anchor] }), ...write(rest, following(inner))];
}

/** One paragraph whose lines are broken by hand, so that its text is one block again when it is read back. */
export function writeCode(block: ComposedCodeBlock, frame: Frame): FileChild[] {
  const children: ParagraphChild[] = block.value
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [new Run({ break: 1 })] : []),
      ...line
        .split('\t')
        .flatMap((part, tab) => [...(tab > 0 ? [new Run({ children: [new Tab()] })] : []), textRun(part)]),
    ]);
  return [
    new Paragraph({
      style: STYLE.code,
      children: bookmarked(frame.means, [...frame.anchors, block.anchor], [...frame.opening, ...children]),
    }),
  ];
}

export function writeDivider(block: ComposedDivider, frame: Frame): FileChild[] {
  const color = hexColour(frame.means.look.table.ruleColour);
  return [
    new Paragraph({
      style: STYLE.divider,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color } },
      children: bookmarked(frame.means, [...frame.anchors, block.anchor], frame.opening),
    }),
  ];
}
