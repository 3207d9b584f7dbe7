/** For tests: the blocks of a hand-made report, every kind of block and inline among them. */
import type {
  ComposedBlock,
  ComposedHeading,
  ComposedInline,
  ComposedList,
  ComposedTable,
  ComposedTableCell,
} from '#model/composed-report.ts';
import type { Place } from '#model/place.ts';

const point = { line: 1, column: 1, offset: 0 };
export const place: Place = { file: 'report.md', start: point, end: point };

export const text = (value: string): ComposedInline => ({ kind: 'text', value, place });
export const figure = (number: string, unit: string): ComposedInline => ({
  kind: 'figure',
  id: `f_${number}`,
  value: number + unit,
  number,
  unit,
  place,
});
export const mark = (label: string, anchor: string, target: string): ComposedInline => ({
  kind: 'noteMark',
  label,
  anchor,
  target,
});
export const paragraph = (anchor: string, ...children: ComposedInline[]): ComposedBlock => ({
  kind: 'paragraph',
  anchor: `blk_${anchor}`,
  place,
  children,
});
export function heading(anchor: string, level: number, styleLevel: 1 | 2 | 3 | 4, words: string): ComposedHeading {
  return { kind: 'heading', anchor: `blk_${anchor}`, place, level, styleLevel, ordinal: null, children: [text(words)] };
}

const cell = (value: string, align: ComposedTableCell['align'] = 'left'): ComposedTableCell => ({
  children: [text(value)],
  align,
});

function everyInline(): ComposedInline[] {
  return [
    text('全年盘活闲置资产'),
    figure('4.07', '亿元'),
    text('，同比增长'),
    figure('5.6', '%'),
    text('，“放管服”改革——走在前列'),
    mark('1', 'blk_note0001_m1', 'blk_note0001'),
    text('；'),
    { kind: 'strong', children: [text('重点')] },
    { kind: 'emphasis', children: [text('着重')] },
    { kind: 'deletion', children: [text('旧文')] },
    text('，面积12m'),
    { kind: 'superscript', children: [text('2')] },
    text('，H'),
    { kind: 'subscript', children: [text('2')] },
    text('O，'),
    { kind: 'code', value: 'a <b> & "c"', place },
    text('，见'),
    { kind: 'link', url: 'https://example.com/?a=1&b=2', target: null, children: [text('公开信息')] },
    text('与'),
    { kind: 'link', url: '#blk_part0001', target: 'blk_part0001', children: [text('第一部分')] },
    text('，实施'),
    { kind: 'termMark', label: '①', anchor: 'blk_term0001_t1', target: 'blk_term0001', children: [text('链长制')] },
    text('。'),
    { kind: 'image', asset: 'dot.png', alt: '灰点' },
  ];
}

function openedBlocks(): ComposedBlock[] {
  return [
    {
      kind: 'runInHeading',
      anchor: 'blk_runin001',
      place,
      level: 4,
      styleLevel: 3,
      heading: [text('1.产业升级。')],
      body: [
        text('新增企业'),
        figure('306', '家'),
        text('，又见'),
        mark('1', 'blk_note0001_m2', 'blk_note0001'),
        text('。'),
      ],
    },
    {
      kind: 'lead',
      anchor: 'blk_lead0001',
      place,
      dash: true,
      lead: [text('——城市更新提速。')],
      body: [text('改造老旧小区'), figure('14.8', '万平方米'), text('。')],
    },
    {
      kind: 'labelledLine',
      anchor: 'blk_label001',
      place,
      label: [text('年度目标：')],
      body: [text('新增就业'), figure('2', '万人'), text('。')],
    },
  ];
}

function nestedList(): ComposedList {
  const bullets: ComposedBlock = {
    kind: 'list',
    anchor: 'blk_list0002',
    place,
    ordered: false,
    items: [
      {
        label: null,
        blocks: [paragraph('item0002', text('第一点，文字很长，长到必须换行，以便看出换行以后左边对齐在哪里。'))],
      },
      { label: null, blocks: [paragraph('item0003', text('第二点'))] },
    ],
  };
  const first = [
    paragraph('item0001', text('推进产业发展。')),
    bullets,
    paragraph('item0004', text('同一项的第二段。')),
  ];
  return {
    kind: 'list',
    anchor: 'blk_list0001',
    place,
    ordered: true,
    items: [
      { label: '1.', blocks: first },
      { label: '2.', blocks: [paragraph('item0005', text('推进民生改善。'))] },
    ],
  };
}

export const indicatorTable: ComposedTable = {
  kind: 'table',
  anchor: 'blk_table001',
  place,
  caption: [text('表1　主要指标')],
  align: [null, 'right', 'right'],
  head: [cell('指标'), cell('2022年', 'right'), cell('2023年', 'right')],
  rows: [
    [cell('地区生产总值（亿元）'), cell('905.12', 'right'), cell('936.00', 'right')],
    [cell('一般公共预算收入（亿元）'), cell('58.3', 'right'), cell('61.2', 'right')],
  ],
};

function blocksApart(): ComposedBlock[] {
  return [
    { kind: 'picture', anchor: 'blk_pict0001', place, asset: 'dot.png', alt: '一个灰点', caption: '图1　灰点' },
    { kind: 'picture', anchor: 'blk_pict0002', place, asset: 'box.svg', alt: '一个灰框', caption: null },
    {
      kind: 'quote',
      anchor: 'blk_quote001',
      place,
      blocks: [paragraph('quote002', text('人民城市人民建。')), paragraph('quote003', text('引文第二段。'))],
    },
    { kind: 'codeBlock', anchor: 'blk_code0001', place, value: 'line 1\n  line 2\tend', language: null },
    { kind: 'divider', anchor: 'blk_divid001', place },
  ];
}

export function bodyBlocks(): ComposedBlock[] {
  return [
    { kind: 'salutation', anchor: 'blk_salut001', place, children: [text('各位代表：')] },
    paragraph('para0001', text('现在，我代表区人民政府，向大会报告工作，请予审议。')),
    heading('part0001', 2, 1, '一、过去一年工作回顾'),
    paragraph('para0002', ...everyInline()),
    heading('sect0001', 3, 2, '（一）经济稳中有进'),
    ...openedBlocks(),
    nestedList(),
    indicatorTable,
    ...blocksApart(),
    heading('part0002', 2, 1, '二、下一年工作安排'),
    heading('part0003', 3, 3, '1.跳级编号的标题'),
    paragraph(
      'para0003',
      text('抓好落实'),
      mark('2', 'blk_note0002_m1', 'blk_note0002'),
      text('，'),
      { kind: 'lineBreak' },
      text('另起。'),
    ),
  ];
}
