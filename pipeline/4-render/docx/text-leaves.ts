/** Leaves that are one line of text: which style and which faces each kind has. README.md tells how a run-in heading is a heading. */
import type { ComposedHeading, ComposedInline } from '#model/composed-report.ts';
import type { Leaf, LineBlock } from '#model/leaf.ts';
import { SLOTS, type Slot, textsOf } from '#model/leaf-texts.ts';
import type { Look } from '#model/look.ts';
import type { Pieces } from '#model/redline.ts';
import { balancedIndent } from './balanced-indent.ts';
import { bookmarked, type Frame, type Means } from './frame.ts';
import { bulletOf, indentOf } from './indents.ts';
import { writeInlines } from './inlines.ts';
import type { Inline } from './ooxml/markup.ts';
import type { Paragraph, ParagraphProperties } from './ooxml/paragraph.ts';
import { innerLink, silentField } from './ooxml/run.ts';
import { borderXml } from './ooxml/table.ts';
import { plainText } from './plain-text.ts';
import { framedParagraph } from './revisions.ts';
import {
  CHARACTER_STYLE,
  headingNumber,
  headingStyle,
  rungStyle,
  runInFace,
  runInStyle,
  STYLE,
} from './style-names.ts';
import { hexColour, paragraphOf, RUNGS } from './style-properties.ts';
import { PLAIN, styled } from './text-format.ts';
import { textWidth } from './text-width.ts';

export type TextLeaf = Leaf & { readonly block: Exclude<Leaf['block'], { kind: 'table' | 'picture' }> };

interface Setting {
  readonly options: ParagraphProperties;
  readonly faces?: Partial<Record<Slot, string>>;
}

const STYLE_WITHIN = { body: STYLE.body, list: STYLE.listItem, quote: STYLE.quote, note: STYLE.note } as const;

const LINE_STYLE: Readonly<Record<LineBlock['role'], string>> = {
  title: STYLE.title,
  subtitle: STYLE.subtitle,
  stage: STYLE.stage,
  meeting: STYLE.meeting,
  date: STYLE.date,
  speaker: STYLE.speaker,
  keyFiguresTitle: STYLE.keyFiguresTitle,
  divisionLabel: STYLE.divisionLabel,
};

/** The whole line as it stands in an edition. */
export function wholeLine(leaf: Leaf): Pieces {
  const texts = textsOf(leaf);
  return SLOTS.map((slot) => ({ op: 'same', slot, inlines: texts[slot] }));
}

/** One paragraph with all that its frame puts around the text: bookmarks, a bullet, the indent, the tracked change. */
export function writeTextLeaf(leaf: TextLeaf, frame: Frame, pieces: Pieces = wholeLine(leaf)): Paragraph {
  const { options, faces = {} } = settingOf(leaf, frame);
  const children = writePieces(pieces, frame, faces);
  const marked = bookmarked(frame.means, frame.anchors, [...before(leaf, frame), ...around(leaf, children)]);
  return framedParagraph(frame, { ...indentOf(frame), ...bulletOf(frame), ...options }, marked);
}

/** A piece's own change, or that of the whole leaf. */
export function writePieces(pieces: Pieces, frame: Frame, faces: Partial<Record<Slot, string>> = {}): Inline[] {
  return pieces.flatMap(({ op, slot, inlines }) => {
    const revision = op === 'same' ? frame.revision : { op, move: null };
    const face = faces[slot];
    return writeInlines(inlines, frame.means, { ...(face ? styled(face) : PLAIN), revision });
  });
}

function settingOf({ block }: TextLeaf, frame: Frame): Setting {
  const { look } = frame.means;
  const running: ParagraphProperties = { style: STYLE_WITHIN[frame.within] };
  switch (block.kind) {
    case 'heading':
      return headingSetting(block, frame);
    case 'divisionHeading': {
      const style = headingStyle(headingNumber(block.heading.level));
      const options = { style, ...paragraphOf(look.styles.divisionTitle) };
      return { options, faces: { text: CHARACTER_STYLE.divisionTitle } };
    }
    case 'runInHeading': {
      const options = { style: runInStyle(headingNumber(block.level)) };
      return { options, faces: { opening: runInFace(block.styleLevel) } };
    }
    case 'lead':
      return { options: running, faces: { opening: CHARACTER_STYLE.lead } };
    case 'labelledLine':
      return { options: running, faces: { opening: CHARACTER_STYLE.label } };
    case 'glossaryEntry':
      return { options: running, faces: { opening: CHARACTER_STYLE.glossaryTerm } };
    case 'salutation':
      return { options: { style: STYLE.salutation } };
    case 'line':
      return { options: { style: lineStyle(block, frame.means), ...lineIndent(block, look) } };
    case 'codeBlock':
      return { options: { style: STYLE.code } };
    case 'keyFigure': {
      const tabStops = [{ type: 'right' as const, position: textWidth(look), leader: 'dot' as const }];
      return { options: { style: STYLE.keyFigure, tabStops } };
    }
    case 'divider': {
      const rule = { style: 'single', size: 4, space: 1, color: hexColour(look.table.ruleColour) } as const;
      return { options: { style: STYLE.divider, bottomBorder: borderXml('w:bottom', rule) } };
    }
    default:
      return { options: running };
  }
}

function lineStyle({ role }: LineBlock, { titleIsHeading }: Means): string {
  return role === 'title' && titleIsHeading ? STYLE.titleHeading : LINE_STYLE[role];
}

function lineIndent({ role, text }: LineBlock, look: Look): Pick<ParagraphProperties, 'indent'> {
  const indent = role === 'keyFiguresTitle' ? null : balancedIndent(text, look.styles[role], look);
  return indent ? { indent } : {};
}

/** The style Heading n; where the rung asks for another face than level n has, that face and its measures on top. */
function headingSetting({ level, styleLevel }: ComposedHeading, { means }: Frame): Setting {
  const number = headingNumber(level);
  const style = headingStyle(number);
  if (Math.min(number, RUNGS.length) === styleLevel) return { options: { style } };
  const options = { style, ...paragraphOf(means.look.styles[`heading${styleLevel}`]) };
  return { options, faces: { text: rungStyle(styleLevel) } };
}

/** The contents entry of a run-in heading is a TC field; a tracked change shows none. */
function before({ block }: TextLeaf, { means }: Frame): Inline[] {
  if (block.kind !== 'runInHeading' || means.reviser) return [];
  return [silentField(`TC "${fieldText(block.heading)}" \\f C \\l ${headingNumber(block.level)}`)];
}

/** An entry without its end mark; a quotation mark or backslash would end the field's argument. */
function fieldText(inlines: readonly ComposedInline[]): string {
  return plainText(inlines)
    .replace(/[。：:]$/u, '')
    .replace(/[\\"]/gu, '');
}

/** A key figure leads to the block that holds it, so that it never stands without its context. */
function around({ block }: TextLeaf, children: readonly Inline[]): readonly Inline[] {
  return block.kind === 'keyFigure' ? [innerLink(block.target, children)] : children;
}
