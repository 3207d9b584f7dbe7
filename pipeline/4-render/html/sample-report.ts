/** For this room's tests: a composed report that holds every kind of block and inline, made by hand. */
import type {
  ComposedBlock,
  ComposedDivision,
  ComposedFigure,
  ComposedInline,
  ComposedReport,
  ComposedTableCell,
} from '#model/composed-report.ts';
import type { Place } from '#model/place.ts';

const place: Place = {
  file: 'report.md',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

export const plain = (value: string): ComposedInline => ({ kind: 'text', value, place });
export const figure = (value: string, number: string, unit: string): ComposedFigure => ({
  kind: 'figure',
  id: 'blk_sample0001_f1',
  value,
  number,
  unit,
  place,
});
const cell = (align: ComposedTableCell['align'], ...children: readonly ComposedInline[]): ComposedTableCell => ({
  align,
  children,
});

/** Every block its own anchor: blk_sample0001 and on. */
export function anchors(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `blk_sample${String(count).padStart(4, '0')}`;
  };
}

const next = anchors();
const base = () => ({ anchor: next(), place });

export const paragraph = (...children: readonly ComposedInline[]): ComposedBlock => ({
  kind: 'paragraph',
  ...base(),
  children,
});

const everyInline: readonly ComposedInline[] = [
  plain('全年盘活资产'),
  figure('4.07亿元', '407000000', '元'),
  plain('，'),
  { kind: 'keep', value: 'PM2.5', place },
  { kind: 'strong', children: [plain('加粗')] },
  { kind: 'emphasis', children: [plain('强调')] },
  { kind: 'deletion', children: [plain('删去')] },
  plain('CO'),
  { kind: 'subscript', children: [plain('2')] },
  plain('，km'),
  { kind: 'superscript', children: [plain('2')] },
  { kind: 'code', value: 'a < b && c', place },
  { kind: 'link', url: 'https://example.org/?a=1&b=2', target: null, children: [plain('外部链接')] },
  { kind: 'link', url: '#blk_annex00001', target: 'blk_annex00001', children: [plain('附件1')] },
  { kind: 'image', asset: 'images/mark.svg', alt: '小标志' },
  plain('注释'),
  { kind: 'noteMark', label: '1', anchor: 'blk_note00001_m1', target: 'blk_note00001' },
  { kind: 'termMark', label: '①', anchor: 'blk_term00001_t1', target: 'blk_term00001', children: [plain('一网通办')] },
  { kind: 'lineBreak' },
  plain('换行之后。'),
];

const body: readonly ComposedBlock[] = [
  { kind: 'salutation', ...base(), children: [plain('各位代表：')] },
  { kind: 'heading', ...base(), level: 2, styleLevel: 1, ordinal: null, children: [plain('一、工作回顾')] },
  { kind: 'heading', ...base(), level: 3, styleLevel: 2, ordinal: null, children: [plain('（一）产业')] },
  paragraph(...everyInline),
  {
    kind: 'runInHeading',
    ...base(),
    level: 3,
    styleLevel: 2,
    heading: [plain('（二）项目提速。')],
    body: [plain('正文在同一行。')],
  },
  { kind: 'lead', ...base(), dash: true, lead: [plain('——城市更美。')], body: [figure('273天', '273', '天')] },
  { kind: 'labelledLine', ...base(), label: [plain('责任单位：')], body: [plain('区教育局。')] },
  {
    kind: 'list',
    ...base(),
    ordered: true,
    items: [
      { label: '3.', blocks: [paragraph(plain('第三项'))] },
      {
        label: '4.',
        blocks: [
          paragraph(plain('第四项')),
          { kind: 'list', ...base(), ordered: false, items: [{ label: null, blocks: [paragraph(plain('下级'))] }] },
        ],
      },
    ],
  },
  {
    kind: 'table',
    ...base(),
    caption: [plain('表1　主要指标')],
    align: ['left', 'right', 'center'],
    head: [cell('left', plain('指标')), cell('right', plain('数值')), cell('center', plain('单位'))],
    rows: [
      [cell('left', plain('优良天数')), cell('right', figure('273', '273', '')), cell('center', plain('天'))],
      [cell('left'), cell('right', plain('合计')), cell('center')],
    ],
  },
  { kind: 'table', ...base(), caption: null, align: [null], head: null, rows: [[cell('left', plain('无表头'))]] },
  { kind: 'picture', ...base(), asset: 'images/mark.svg', alt: '四个方块', caption: '图1　标志' },
  { kind: 'quote', ...base(), blocks: [paragraph(plain('引文。'))] },
  { kind: 'codeBlock', ...base(), language: 'python', value: '\nif a < b:\n    print("x")' },
  { kind: 'divider', ...base() },
];

const annex: ComposedDivision = {
  kind: 'annex',
  label: '附件1',
  heading: {
    kind: 'heading',
    anchor: 'blk_annex00001',
    place,
    level: 2,
    styleLevel: 1,
    ordinal: null,
    children: [plain('项目清单')],
  },
  blocks: [paragraph(plain('清单如下。'))],
};

const glossary: ComposedDivision = {
  kind: 'glossary',
  label: null,
  heading: {
    kind: 'heading',
    anchor: 'blk_gloss00001',
    place,
    level: 2,
    styleLevel: 1,
    ordinal: null,
    children: [plain('名词解释')],
  },
  blocks: [
    {
      kind: 'glossaryEntry',
      anchor: 'blk_term00001',
      place,
      label: '①',
      term: [plain('一网通办')],
      definition: [plain('一次登录、在线办成。')],
      marks: ['blk_term00001_t1'],
    },
  ],
};

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>';

export const sampleReport: ComposedReport = {
  facts: {
    id: 'sample',
    organization: '某市某区人民政府',
    speaker: '区长　某某某',
    date: '2024-01-09',
    language: 'zh-CN',
    profile: 'gov-work-report',
    stage: 'consultation',
    sample: false,
    mark: '征求意见稿',
    downloadName: '政府工作报告（2024年，征求意见稿）',
  },
  titleAnchor: 'blk_title',
  title: '政府工作报告',
  front: [
    { role: 'stage', text: '征求意见稿', anchor: 'blk_front_stage' },
    { role: 'subtitle', text: '——实干兴区', anchor: 'blk_front_subtitle' },
    { role: 'meeting', text: '（2024年1月9日在某会议上）', anchor: 'blk_front_meeting' },
    { role: 'speaker', text: '区长　某某某', anchor: 'blk_front_speaker' },
  ],
  contents: [
    { level: 2, text: '一、工作回顾', anchor: 'blk_sample0002' },
    { level: 3, text: '（一）产业', anchor: 'blk_sample0003' },
    { level: 2, text: '附件1　项目清单', anchor: 'blk_annex00001' },
  ],
  keyFigures: [{ text: '4.07亿元', number: '4.07', unit: '亿元', indicator: '盘活资产', anchor: 'blk_sample0004' }],
  divisions: [{ kind: 'body', label: null, heading: null, blocks: body }, annex, glossary],
  notes: [
    { label: '1', anchor: 'blk_note00001', blocks: [paragraph(plain('按现价计算。'))], marks: ['blk_note00001_m1'] },
  ],
  figures: [],
  assets: {
    'images/mark.svg': { bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml', widthPx: 8, heightPx: 8 },
  },
  source: '',
};
