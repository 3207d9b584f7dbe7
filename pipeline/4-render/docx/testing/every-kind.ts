/** For tests: a hand-made composed report that holds every kind of block and inline. */
import type { ComposedBlock, ComposedInline, ComposedReport, ComposedTableCell } from '#model/composed-report.ts';
import type { Place } from '#model/place.ts';

const point = { line: 1, column: 1, offset: 0 };
export const place: Place = { file: 'report.md', start: point, end: point };

export const text = (value: string): ComposedInline => ({ kind: 'text', value, place });
export const figure = (value: string, unit: string): ComposedInline => ({
  kind: 'figure',
  id: `f_${value}`,
  value: value + unit,
  number: value,
  unit,
  place,
});

/** The smallest PNG: one grey dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#888"/></svg>',
);

const ASSETS: ComposedReport['assets'] = {
  'dot.png': { bytes: PNG, mediaType: 'image/png', widthPx: 200, heightPx: 100 },
  'box.svg': { bytes: SVG, mediaType: 'image/svg+xml', widthPx: 120, heightPx: 40 },
};

type Anchor = (name: string) => string;

function openAnchors(): Anchor {
  let count = 0;
  return (name) => {
    count += 1;
    return `blk_${name}_${String(count).padStart(4, '0')}`;
  };
}

const paragraphs =
  (anchor: Anchor) =>
  (...children: ComposedInline[]): ComposedBlock => ({ kind: 'paragraph', anchor: anchor('para'), place, children });

const cell = (value: string, align: ComposedTableCell['align'] = 'left'): ComposedTableCell => ({
  children: [text(value)],
  align,
});

const note = { label: '1', anchor: 'blk_note0001', target: 'blk_note0001' };
const mark = (label: string, at: string, target: string): ComposedInline => ({
  kind: 'noteMark',
  label,
  anchor: at,
  target,
});

function body(anchor: Anchor): ComposedBlock[] {
  const paragraph = paragraphs(anchor);
  return [
    { kind: 'salutation', anchor: anchor('salu'), place, children: [text('各位代表：')] },
    paragraph(text('现在，我代表区人民政府，向大会报告工作，请予审议。')),
    {
      kind: 'heading',
      anchor: 'blk_part0001',
      place,
      level: 2,
      styleLevel: 1,
      ordinal: null,
      children: [text('一、过去一年工作回顾')],
    },
    paragraph(
      text('全年盘活闲置资产'),
      figure('4.07', '亿元'),
      text('，同比增长'),
      figure('5.6', '%'),
      text('，“放管服”改革——走在前列'),
      mark('1', 'blk_note0001_m1', note.target),
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
    ),
    {
      kind: 'heading',
      anchor: 'blk_sect0001',
      place,
      level: 3,
      styleLevel: 2,
      ordinal: null,
      children: [text('（一）经济稳中有进')],
    },
    {
      kind: 'runInHeading',
      anchor: 'blk_runin001',
      place,
      level: 4,
      styleLevel: 3,
      heading: [text('1.产业升级。')],
      body: [
        text('新增高新技术企业'),
        figure('306', '家'),
        text('，再次提到同一注释'),
        mark('1', 'blk_note0001_m2', note.target),
        text('。'),
      ],
    },
    {
      kind: 'lead',
      anchor: anchor('lead'),
      place,
      dash: true,
      lead: [text('——城市更新提速。')],
      body: [text('改造老旧小区'), figure('14.8', '万平方米'), text('。')],
    },
    {
      kind: 'labelledLine',
      anchor: anchor('labl'),
      place,
      label: [text('年度目标：')],
      body: [text('新增就业'), figure('2', '万人'), text('。')],
    },
    ...containers(anchor),
  ];
}

function containers(anchor: Anchor): ComposedBlock[] {
  const paragraph = paragraphs(anchor);
  const nested: ComposedBlock = {
    kind: 'list',
    anchor: anchor('list'),
    place,
    ordered: false,
    items: [
      {
        label: null,
        blocks: [
          paragraph(text('第一点，文字很长很长，长到必须换行，以便看出换行以后左边对齐在哪里，是否与首字齐平。')),
        ],
      },
      { label: null, blocks: [paragraph(text('第二点'))] },
    ],
  };
  return [
    {
      kind: 'list',
      anchor: anchor('list'),
      place,
      ordered: true,
      items: [
        {
          label: '1.',
          blocks: [
            paragraph(text('推进产业发展，文字很长很长，长到必须换行，以便看出换行以后左边对齐在哪里。')),
            nested,
            paragraph(text('同一项的第二段。')),
          ],
        },
        { label: '2.', blocks: [paragraph(text('推进民生改善。'))] },
      ],
    },
    {
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
    },
    { kind: 'picture', anchor: 'blk_pict0001', place, asset: 'dot.png', alt: '一个灰点', caption: '图1　灰点' },
    { kind: 'picture', anchor: 'blk_pict0002', place, asset: 'box.svg', alt: '一个灰框', caption: null },
    {
      kind: 'quote',
      anchor: anchor('quot'),
      place,
      blocks: [paragraph(text('人民城市人民建，人民城市为人民。')), paragraph(text('引文第二段。'))],
    },
    { kind: 'codeBlock', anchor: anchor('code'), place, value: 'line 1\n  line 2\tend', language: null },
    { kind: 'divider', anchor: anchor('divi'), place },
    {
      kind: 'heading',
      anchor: 'blk_part0002',
      place,
      level: 2,
      styleLevel: 1,
      ordinal: null,
      children: [text('二、下一年工作安排')],
    },
    {
      kind: 'heading',
      anchor: 'blk_part0003',
      place,
      level: 3,
      styleLevel: 3,
      ordinal: null,
      children: [text('1.跳级编号的标题')],
    },
    paragraph(
      text('抓好落实'),
      mark('2', 'blk_note0002_m1', 'blk_note0002'),
      text('，'),
      { kind: 'lineBreak' },
      text('另起一行。'),
    ),
  ];
}

function divisions(anchor: Anchor): ComposedReport['divisions'] {
  return [
    { kind: 'body', label: null, heading: null, blocks: body(anchor) },
    {
      kind: 'glossary',
      label: '附件1',
      heading: {
        kind: 'heading',
        anchor: 'blk_annex001',
        place,
        level: 2,
        styleLevel: 1,
        ordinal: null,
        children: [text('名词解释')],
      },
      blocks: [
        {
          kind: 'glossaryEntry',
          anchor: 'blk_term0001',
          place,
          label: '①',
          term: [text('链长制')],
          definition: [text('由区领导牵头产业链的工作机制。')],
          marks: ['blk_term0001_t1'],
        },
      ],
    },
  ];
}

function notes(anchor: Anchor): ComposedReport['notes'] {
  const paragraph = paragraphs(anchor);
  return [
    {
      label: '1',
      anchor: 'blk_note0001',
      blocks: [
        paragraph(
          text('“放管服”即简政放权、放管结合、优化服务；又见'),
          mark('3', 'blk_note0003_m1', 'blk_note0003'),
          text('。'),
        ),
      ],
      marks: ['blk_note0001_m1', 'blk_note0001_m2'],
    },
    { label: '2', anchor: 'blk_note0002', blocks: [paragraph(text('第二条注释。'))], marks: ['blk_note0002_m1'] },
    {
      label: '3',
      anchor: 'blk_note0003',
      blocks: [paragraph(text('只在注释里提到的注释。'))],
      marks: ['blk_note0003_m1'],
    },
  ];
}

export function everyKind(): ComposedReport {
  const anchor = openAnchors();
  return {
    facts: {
      id: 'every-kind',
      organization: '某区人民政府',
      speaker: '某某某',
      date: '2024-01-05',
      language: 'zh-CN',
      profile: 'gov-work-report',
      stage: 'consultation',
      sample: true,
      mark: '样例（非官方文本）',
      downloadName: '政府工作报告（2024年，样例）',
    },
    titleAnchor: 'blk_title',
    title: '某区人民政府工作报告',
    front: [
      { role: 'stage', text: '样例（非官方文本）', anchor: 'blk_front_stage' },
      { role: 'subtitle', text: '2024年度', anchor: 'blk_front_subtitle' },
      { role: 'meeting', text: '（2024年1月5日在某区第十八届人民代表大会第四次会议上）', anchor: 'blk_front_meeting' },
      { role: 'speaker', text: '区长　某某某', anchor: 'blk_front_speaker' },
    ],
    contents: [
      { level: 2, text: '一、过去一年工作回顾', anchor: 'blk_part0001' },
      { level: 3, text: '（一）经济稳中有进', anchor: 'blk_sect0001' },
      { level: 4, text: '1.产业升级', anchor: 'blk_runin001' },
      { level: 2, text: '二、下一年工作安排', anchor: 'blk_part0002' },
      { level: 2, text: '附件1　名词解释', anchor: 'blk_annex001' },
    ],
    keyFigures: [{ text: '4.07亿元', number: '4.07', unit: '亿元', indicator: '盘活闲置资产', anchor: 'blk_part0001' }],
    divisions: divisions(anchor),
    notes: notes(anchor),
    figures: [],
    assets: ASSETS,
    source: '',
  };
}
