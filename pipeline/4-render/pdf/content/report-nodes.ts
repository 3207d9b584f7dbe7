/** The report from its title to its last note as nodes of the page engine, in the order of 4-render/README.md. */
import type { ComposedDivision, KeyFigure } from '#model/composed-report.ts';
import { type EngineNode, isParagraph, type ParagraphNode, type TableNode } from '../engine/node.ts';
import { headingTag, type Tag, tag } from '../tags.ts';
import { blockNodes } from './blocks.ts';
import { contentsNodes } from './contents.ts';
import { type Desk, runsOf, voiceOf } from './desk.ts';
import { keepTogether } from './keep-together.ts';
import { noteNodes } from './notes.ts';
import { heightOf, paragraph } from './paragraphs.ts';
import { ruledTable } from './ruled-table.ts';
import type { Column, Setting } from './setting.ts';
import { headingNode } from './text-blocks.ts';

export function reportNodes(desk: Desk): EngineNode[] {
  const root = tag('Document', null);
  const column = { leftPt: 0, measurePt: desk.measurePt };
  const { divisions, notes, keyFigures } = desk.report;
  const title = titleNodes(desk, root, column);
  const keys = keyFigures.length > 0 ? keyFigureNodes(desk, keyFigures, root, column) : [];
  const takenPt = [...title, ...keys].reduce((sum, node) => sum + roomOf(node), 0);
  const contents = contentsNodes(desk, { root, column, takenPt });
  const body = divisions.flatMap((division, index) =>
    divisionNodes(desk, division, { root, column, first: index === 0 }),
  );
  if (contents.length > 0) breakBefore(body[0]);
  const nodes = [
    ...title,
    ...keys,
    ...contents,
    ...body,
    ...noteNodes(desk, notes, { root, column, build: buildWith(desk) }),
  ];
  return keepTogether(nodes, desk.heightPt);
}

const roomOf = (node: ParagraphNode | TableNode): number =>
  node.margin[1] + (isParagraph(node) ? heightOf(node) : node.heightPt) + node.margin[3];

const buildWith =
  (desk: Desk): Setting['build'] =>
  (blocks, setting) =>
    blockNodes(desk, blocks, setting);

const breakBefore = (node: EngineNode | undefined): void => {
  if (node) node.pageBreak = 'before';
};

function titleNodes(desk: Desk, root: Tag, column: Column): ParagraphNode[] {
  const { report, look } = desk;
  const element = headingTag(1, root);
  const wording = [runsOf(desk, voiceOf(look.styles.title, element), { text: report.title, place: null })];
  const title = paragraph(desk, wording, {
    style: look.styles.title,
    column,
    tag: element,
    anchors: [report.titleAnchor],
    outline: { level: 1, title: report.title },
    keepsWithNext: true,
    balanced: true,
  });
  const front = report.front.map(({ role, text, anchor }, index) => {
    const last = index === report.front.length - 1;
    const style = last ? { ...look.styles[role], spaceAfterPt: look.titleBlockGapPt } : look.styles[role];
    const line = tag('P', root);
    const runs = runsOf(desk, voiceOf(style, line), { text, place: null });
    return paragraph(desk, [runs], {
      style,
      column,
      tag: line,
      anchors: [anchor],
      balanced: style.align === 'center',
    });
  });
  return [title, ...front];
}

/** Indicator left, figure right. */
function keyFigureNodes(
  desk: Desk,
  figures: readonly KeyFigure[],
  root: Tag,
  column: Column,
): (ParagraphNode | TableNode)[] {
  const { styles, texts } = desk.look;
  const style = styles.keyFigure;
  const element = tag('Table', root);
  const caption = tag('Caption', element);
  const words = runsOf(desk, voiceOf(styles.tableCaption, caption), { text: texts.keyFigures, place: null });
  const title = paragraph(desk, [words], { style: styles.tableCaption, column, tag: caption, keepsWithNext: true });
  const body = tag('TBody', element);
  const rows = figures.map(({ indicator, text, anchor }) => {
    const row = tag('TR', body);
    const name = tag('TH', row, { scope: 'Row' });
    const value = tag('TD', row);
    const link = tag('Link', value);
    const target = { anchor, url: `#${anchor}`, description: text };
    return [
      {
        wording: [runsOf(desk, voiceOf(style, name), { text: indicator, place: null })],
        style,
        tag: name,
        centred: false,
      },
      {
        wording: [runsOf(desk, { ...voiceOf(style, link), link: target }, { text, place: null, keep: 'figure' })],
        style: { ...style, align: 'right' as const },
        tag: value,
        centred: false,
      },
    ];
  });
  const setting: Setting = { column, parent: root, style, opening: null, build: buildWith(desk) };
  const table = ruledTable(desk, { rows, heads: 0, setting, anchors: [] });
  return table ? [title, table] : [title];
}

interface DivisionSetting {
  readonly root: Tag;
  readonly column: Column;
  readonly first: boolean;
}

/** A body runs on; an annex or a glossary begins a page of its own, its label above its title (GB/T 9704-2012 7.3.6). */
function divisionNodes(desk: Desk, division: ComposedDivision, { root, column, first }: DivisionSetting): EngineNode[] {
  const { styles } = desk.look;
  const setting: Setting = { column, parent: root, style: styles.body, opening: null, build: buildWith(desk) };
  const nodes: EngineNode[] = [];
  if (division.label !== null) {
    const line = tag('P', root);
    const runs = runsOf(desk, voiceOf(styles.divisionLabel, line), { text: division.label, place: null });
    nodes.push(paragraph(desk, [runs], { style: styles.divisionLabel, column, tag: line, keepsWithNext: true }));
  }
  if (division.heading) nodes.push(headingNode(desk, division.heading, setting, styles.divisionTitle));
  nodes.push(...blockNodes(desk, division.blocks, setting));
  if (division.kind !== 'body' && desk.look.annexOnNewPage && !first) breakBefore(nodes[0]);
  return nodes;
}
