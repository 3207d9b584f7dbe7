/** For tests: a hand-made composed report that holds every kind of block and inline. */
import type { ComposedNote, ComposedReport } from '#model/composed-report.ts';
import { bodyBlocks, heading, mark, paragraph, place, text } from './body-blocks.ts';

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

const FACTS: ComposedReport['facts'] = {
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
};

const FRONT: ComposedReport['front'] = [
  { role: 'stage', text: '样例（非官方文本）', anchor: 'blk_front_stage' },
  { role: 'subtitle', text: '2024年度', anchor: 'blk_front_subtitle' },
  { role: 'meeting', text: '（2024年1月5日在某区第十八届人民代表大会上）', anchor: 'blk_front_meeting' },
  { role: 'speaker', text: '区长　某某某', anchor: 'blk_front_speaker' },
];

const CONTENTS: ComposedReport['contents'] = [
  { level: 2, text: '一、过去一年工作回顾', anchor: 'blk_part0001' },
  { level: 3, text: '（一）经济稳中有进', anchor: 'blk_sect0001' },
  { level: 4, text: '1.产业升级', anchor: 'blk_runin001' },
  { level: 2, text: '二、下一年工作安排', anchor: 'blk_part0002' },
  { level: 3, text: '1.跳级编号的标题', anchor: 'blk_part0003' },
  { level: 2, text: '附件1　名词解释', anchor: 'blk_annex001' },
];

const GLOSSARY: ComposedReport['divisions'][number] = {
  kind: 'glossary',
  label: '附件1',
  heading: heading('annex001', 2, 1, '名词解释'),
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
};

/** The third is mentioned by the first alone. */
function notes(): ComposedNote[] {
  const note = (label: string, marks: string[], ...children: Parameters<typeof paragraph>[1][]): ComposedNote => ({
    label,
    anchor: `blk_note000${label}`,
    blocks: [paragraph(`nota000${label}`, ...children)],
    marks,
  });
  const nested = mark('3', 'blk_note0003_m1', 'blk_note0003');
  return [
    note(
      '1',
      ['blk_note0001_m1', 'blk_note0001_m2'],
      text('“放管服”即简政放权、放管结合、优化服务；又见'),
      nested,
      text('。'),
    ),
    note('2', ['blk_note0002_m1'], text('第二条注释。')),
    note('3', ['blk_note0003_m1'], text('只在注释里提到的注释。')),
  ];
}

export function everyKind(): ComposedReport {
  return {
    facts: FACTS,
    titleAnchor: 'blk_title',
    title: '某区人民政府工作报告',
    front: FRONT,
    contents: CONTENTS,
    keyFigures: [{ text: '4.07亿元', number: '4.07', unit: '亿元', indicator: '盘活闲置资产', anchor: 'blk_para0002' }],
    divisions: [{ kind: 'body', label: null, heading: null, blocks: bodyBlocks() }, GLOSSARY],
    notes: notes(),
    figures: [],
    assets: ASSETS,
    source: '',
  };
}
