/** Paragraph styles: Word's own by name where Word has them, the others with Chinese names. */
import type { Look, TextStyle } from '#model/look.ts';
import type { ParagraphProperties } from './ooxml/paragraph.ts';
import { type Style, type StyleProperties, styleXml } from './ooxml/style.ts';
import { contentsStyle, HEADING_NUMBERS, headingStyle, runInStyle, STYLE } from './style-names.ts';
import { paragraphOf, RUNGS, runOf } from './style-properties.ts';
import { textWidth } from './text-width.ts';
import { twips } from './twips.ts';

interface Made extends Pick<StyleProperties, 'next' | 'paragraph'> {
  readonly style: TextStyle;
  readonly basedOn?: string;
}

/** `name` is what people see: Word translates its own, the others are Chinese. */
function paragraphStyle(look: Look, id: string, name: string, made: Made): Style {
  const { style, paragraph, ...more } = made;
  return styleXml({
    type: 'paragraph',
    id,
    name,
    basedOn: 'Normal',
    ...more,
    run: runOf(look, style),
    paragraph: { ...paragraphOf(style), ...paragraph },
  });
}

function titleStyles(look: Look): Style[] {
  const { styles } = look;
  const next = STYLE.body;
  return [
    paragraphStyle(look, STYLE.title, 'Title', { style: styles.title, next, paragraph: { keepNext: true } }),
    // README.md says when the title is a heading
    paragraphStyle(look, STYLE.titleHeading, 'heading 1 title', {
      style: styles.title,
      basedOn: STYLE.title,
      next,
      paragraph: { keepNext: true, outlineLevel: 0 },
    }),
    paragraphStyle(look, STYLE.subtitle, 'Subtitle', { style: styles.subtitle, next }),
    paragraphStyle(look, STYLE.stage, '稿次', { style: styles.stage, next }),
    paragraphStyle(look, STYLE.meeting, '会议', { style: styles.meeting, next }),
    paragraphStyle(look, STYLE.date, 'Date', { style: styles.date, next }),
    paragraphStyle(look, STYLE.speaker, '报告人', { style: styles.speaker, next }),
    paragraphStyle(look, STYLE.keyFiguresTitle, '主要数据标题', {
      style: styles.noteTitle,
      paragraph: { keepNext: true },
    }),
    paragraphStyle(look, STYLE.keyFigure, '主要数据', { style: styles.keyFigure }),
    paragraphStyle(look, STYLE.contentsTitle, 'TOC Heading', {
      style: styles.contentsTitle,
      paragraph: { keepNext: true },
    }),
  ];
}

function rungOf(level: number): 1 | 2 | 3 | 4 {
  return RUNGS[Math.min(level, RUNGS.length) - 1] ?? 4;
}

/** Heading n carries outline level n-1, without which LibreOffice exports plain paragraphs. */
function headingStyles(look: Look): Style[] {
  return HEADING_NUMBERS.map((level) =>
    paragraphStyle(look, headingStyle(level), `heading ${level}`, {
      style: look.styles[`heading${rungOf(level)}`],
      next: STYLE.body,
      paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
    }),
  );
}

/** A body paragraph that navigators list: README.md says why it is no Heading n. */
function runInStyles(look: Look): Style[] {
  return HEADING_NUMBERS.map((level) =>
    paragraphStyle(look, runInStyle(level), `heading ${level} run-in`, {
      style: look.styles.body,
      basedOn: STYLE.body,
      next: STYLE.body,
      paragraph: { outlineLevel: level - 1 },
    }),
  );
}

function contentsStyles(look: Look): Style[] {
  const style = look.styles.contentsEntry;
  return HEADING_NUMBERS.map((level) =>
    paragraphStyle(look, contentsStyle(level), `toc ${level}`, {
      style,
      next: 'Normal',
      paragraph: {
        indent: { left: twips((level - 1) * style.sizePt) },
        tabStops: [{ type: 'right', position: textWidth(look) }],
      },
    }),
  );
}

function textStyles(look: Look): Style[] {
  const { styles } = look;
  const keep = { keepNext: true };
  return [
    paragraphStyle(look, STYLE.body, 'Body Text', { style: styles.body }),
    paragraphStyle(look, STYLE.salutation, 'Salutation', { style: styles.salutation, next: STYLE.body }),
    paragraphStyle(look, STYLE.listItem, 'List Paragraph', { style: styles.listItem }),
    paragraphStyle(look, STYLE.quote, 'Quote', { style: styles.quote }),
    paragraphStyle(look, STYLE.code, 'HTML Preformatted', { style: styles.code }),
    paragraphStyle(look, STYLE.divisionLabel, '附件标识', { style: styles.divisionLabel, paragraph: keep }),
    paragraphStyle(look, STYLE.divider, '分隔线', {
      style: styles.body,
      paragraph: { indent: { firstLine: 0, firstLineChars: 0 } },
    }),
  ];
}

function tableAndPictureStyles(look: Look): Style[] {
  const { styles } = look;
  const keep = { keepNext: true };
  // An exact line pitch would clip the picture.
  const loose: ParagraphProperties = {
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    keepNext: true,
  };
  return [
    paragraphStyle(look, STYLE.tableCaption, 'caption', { style: styles.tableCaption, paragraph: keep }),
    paragraphStyle(look, STYLE.tableHead, '表头', { style: styles.tableHead }),
    paragraphStyle(look, STYLE.tableCell, '表格文字', { style: styles.tableCell }),
    paragraphStyle(look, STYLE.picture, '图', { style: styles.pictureCaption, paragraph: loose }),
    paragraphStyle(look, STYLE.pictureCaption, '图题', { style: styles.pictureCaption }),
  ];
}

function furnitureStyles(look: Look): Style[] {
  const { styles } = look;
  return [
    paragraphStyle(look, STYLE.note, 'footnote text', { style: styles.note }),
    paragraphStyle(look, STYLE.header, 'header', { style: styles.pageMark }),
    paragraphStyle(look, STYLE.footer, 'footer', { style: styles.pageNumber }),
  ];
}

export function paragraphStyles(look: Look): Style[] {
  return [
    ...titleStyles(look),
    ...textStyles(look),
    ...headingStyles(look),
    ...runInStyles(look),
    ...contentsStyles(look),
    ...tableAndPictureStyles(look),
    ...furnitureStyles(look),
  ];
}
