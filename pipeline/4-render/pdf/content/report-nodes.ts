/** The report from its title to its last note as nodes of the page engine, in the order of 4-render/README.md. */
import type { ComposedDivision, ComposedNote, KeyFigure } from '#model/composed-report.ts';
import type { EngineNode } from '../engine/node.ts';
import { isParagraph } from '../engine/node.ts';
import { headingTag, type Tag, tag } from '../tags.ts';
import { blockNodes, headingNode } from './blocks.ts';
import { contentsNodes } from './contents.ts';
import { type Desk, runOf, voiceOf } from './desk.ts';
import { keepTogether } from './keep-together.ts';
import { paragraph } from './paragraphs.ts';
import type { Column, Setting } from './setting.ts';
import { ruledTable } from './tables.ts';

export function reportNodes(desk: Desk): EngineNode[] {
  const root = tag('Document', null);
  const column = { leftPt: 0, measurePt: desk.measurePt };
  const { divisions, notes, keyFigures } = desk.report;
  const contents = contentsNodes(desk, root, column);
  const body = divisions.flatMap((division, index) =>
    divisionNodes(desk, division, { root, column, first: index === 0 }),
  );
  if (contents.length > 0) breakBefore(body[0]);
  const nodes = [
    ...titleNodes(desk, root, column),
    ...(keyFigures.length > 0 ? keyFigureNodes(desk, keyFigures, root, column) : []),
    ...contents,
    ...body,
    ...(notes.length > 0 ? noteNodes(desk, notes, root, column) : []),
  ];
  return keepTogether(nodes, desk.heightPt);
}

const buildWith =
  (desk: Desk): Setting['build'] =>
  (blocks, setting) =>
    blockNodes(desk, blocks, setting);

const breakBefore = (node: EngineNode | undefined): void => {
  if (node) node.pageBreak = 'before';
};

function titleNodes(desk: Desk, root: Tag, column: Column): EngineNode[] {
  const { report, look } = desk;
  const element = headingTag(1, root);
  const wording = [[runOf(desk, voiceOf(look.styles.title, element), { text: report.title, place: null })]];
  const title = paragraph(desk, wording, {
    style: look.styles.title,
    column,
    tag: element,
    anchors: [report.titleAnchor],
    outline: { level: 1, title: report.title },
    keepsWithNext: true,
    balanced: true,
  });
  const front = report.front.map(({ role, text, anchor }) => {
    const style = look.styles[role];
    const line = tag('P', root);
    const run = runOf(desk, voiceOf(style, line), { text, place: null });
    return paragraph(desk, [[run]], {
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
function keyFigureNodes(desk: Desk, figures: readonly KeyFigure[], root: Tag, column: Column): EngineNode[] {
  const { styles, texts } = desk.look;
  const style = styles.keyFigure;
  const element = tag('Table', root);
  const caption = tag('Caption', element);
  const words = runOf(desk, voiceOf(styles.tableCaption, caption), { text: texts.keyFigures, place: null });
  const title = paragraph(desk, [[words]], { style: styles.tableCaption, column, tag: caption, keepsWithNext: true });
  const body = tag('TBody', element);
  const rows = figures.map(({ indicator, text, anchor }) => {
    const row = tag('TR', body);
    const name = tag('TH', row, { scope: 'Row' });
    const value = tag('TD', row);
    const link = tag('Link', value);
    const target = { anchor, url: `#${anchor}`, description: text };
    return [
      { wording: [[runOf(desk, voiceOf(style, name), { text: indicator, place: null })]], style, tag: name },
      {
        wording: [[runOf(desk, { ...voiceOf(style, link), link: target }, { text, place: null, keep: 'figure' })]],
        style: { ...style, align: 'right' as const },
        tag: value,
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
    const run = runOf(desk, voiceOf(styles.divisionLabel, line), { text: division.label, place: null });
    nodes.push(paragraph(desk, [[run]], { style: styles.divisionLabel, column, tag: line, keepsWithNext: true }));
  }
  if (division.heading) nodes.push(headingNode(desk, division.heading, setting, styles.divisionTitle));
  nodes.push(...blockNodes(desk, division.blocks, setting));
  if (division.kind !== 'body' && desk.look.annexOnNewPage && !first) breakBefore(nodes[0]);
  return nodes;
}

/** Label in brackets, hanging; it leads back to its mark. */
function noteNodes(desk: Desk, notes: readonly ComposedNote[], root: Tag, column: Column): EngineNode[] {
  const { styles, texts } = desk.look;
  const heading = tag('P', root);
  const words = runOf(desk, voiceOf(styles.noteTitle, heading), { text: texts.notes, place: null });
  const title = paragraph(desk, [[words]], { style: styles.noteTitle, column, tag: heading, keepsWithNext: true });
  return [title, ...notes.flatMap((note) => oneNote(desk, note, root, column))];
}

function oneNote(desk: Desk, note: ComposedNote, root: Tag, column: Column): EngineNode[] {
  const style = desk.look.styles.note;
  const element = tag('Note', root, { id: note.anchor });
  const label = tag('Lbl', element);
  const mark = note.marks[0];
  const voice =
    mark === undefined
      ? voiceOf(style, label)
      : {
          ...voiceOf(style, tag('Link', label, { mark: 'Lbl' })),
          link: { anchor: mark, url: `#${mark}`, description: desk.look.texts.backToText },
        };
  const wording = [[runOf(desk, voice, { text: `[${note.label}]`, place: null, keep: 'phrase' as const })]];
  const opening = { wording, anchors: [note.anchor] };
  const nodes = blockNodes(desk, note.blocks, { column, parent: element, style, opening, build: buildWith(desk) });
  return nodes.filter((node) => !isParagraph(node) || node.lines.length > 0);
}
