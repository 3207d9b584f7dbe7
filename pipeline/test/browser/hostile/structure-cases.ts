/** For tests: hostile words in everything that a report is made of: front matter, headings, tables, notes, terms, directives, charts. */
import type { WrittenCase } from './written-case.ts';

const TAG = '<img src=x onerror=alert(1)>';
const OUT = '" onmouseover="alert(1)" style="position:fixed;inset:0" x="';
const END = '</style></title></script><script>alert(1)</script>';
/** as text: what Markdown itself would leave out comes as entities */
const AS_TEXT = `&lt;img src=x onerror=alert(1)&gt;${OUT}&lt;/style&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;`;

const yaml = (value: string): string => JSON.stringify(value);
const all = yaml(`${TAG}${OUT}${END}`);

const FRONT_MATTER: readonly WrittenCase[] = [
  ...['title', 'subtitle', 'organization', 'speaker', 'meeting'].map(
    (key): WrittenCase => [`front matter: ${key}`, '正文。', { front: { [key]: all } }],
  ),
  [
    'front matter: approval',
    '正文。',
    { front: { approval: `{ body: ${all}, resolution: ${all}, date: 2024-01-10 }` } },
  ],
  ['front matter: waivers', '正文。', { front: { waivers: `[{ rule: punctuation/spaced-han, reason: ${all} }]` } }],
  ['front matter: a key figure', '正文。', { front: { key_figures: `[${all}, ${yaml(`${TAG}＝12.6万件`)}]` } }],
  [
    'front matter: key figures whose indicator is hostile',
    '&lt;img src=x onerror=alert(1)&gt;得分98.5%。',
    { front: { key_figures: '["98.5%", "办结事项＝12.6万件"]' } },
  ],
];

const YAML: readonly WrittenCase[] = [
  ['front matter: a tag that makes a function', '正文。', { front: { subtitle: '!!js/function "alert(1)"' } }],
];

const BLOCKS: readonly WrittenCase[] = [
  ['headings', `### （一）${AS_TEXT}\n\n#### ${TAG}\n\n甲。`],
  ['a run-in heading and leads', `（一）${OUT}甲。正文。\n\n——${AS_TEXT}。正文。\n\n**${OUT}：**正文。`],
  ['the sentence of a figure', `${AS_TEXT}的地区生产总值508.8亿元。`],
  ['lists', `- ${AS_TEXT}\n  1. ${TAG}\n     - ${OUT}\n- ${END}`],
  ['a quote', `> ${AS_TEXT}\n>\n> > ${TAG}${END}`],
  [
    'a table',
    `表：${AS_TEXT}\n\n| ${AS_TEXT} | ${OUT} |\n|:---|---:|\n| ${AS_TEXT} | ${TAG} |\n| [甲](javascript:alert(1)) | ${END} |`,
  ],
  ['a caption', `表1　${TAG}${OUT}\n\n| 甲 |\n|---|\n| 乙 |`],
  ['a note', `甲[^a]乙[^b]。\n\n[^a]: ${AS_TEXT}[甲](javascript:alert(1))\n\n[^b]: ${TAG}\n\n    ${END}`],
  [
    'labels of notes',
    `甲[^" onclick="alert(1)]乙[^<script>alert(1)</script>]。\n\n[^" onclick="alert(1)]: 丙。\n\n[^<script>alert(1)</script>]: 丁。`,
  ],
  ['an annex', `## 附件1　${AS_TEXT}\n\n甲。`],
  [
    'a glossary',
    `:term[甲"onclick="alert(1)]与:term[乙]。\n\n## 名词解释\n\n甲"onclick="alert(1)：${AS_TEXT}\n\n乙：${TAG}`,
  ],
  [
    'a pinned anchor',
    `<!-- dingben-anchor: blk_x" onclick="alert(1) -->\n\n甲。\n\n<!-- dingben-anchor: <script>alert(1)</script> -->\n\n乙。`,
  ],
  ['a waiver in a comment', `<!-- dingben-allow punctuation/spaced-han: --><script>alert(1)</script> -->\n\n甲。`],
];

const chart = (attributes: string, caption = '受理', head = '受理', category = '2022年'): string =>
  `:::chart{type=bar unit=件 ${attributes}}\n表：${caption}\n\n| 年份 | ${head} |\n|---|---:|\n| ${category} | 31 |\n| 2023年 | 33 |\n:::`;

const DIRECTIVES: readonly WrittenCase[] = [
  ['a raised word', `m:sup[${TAG}]与m:sup[2]{onclick=alert(1) style="position:fixed"}`],
  ['a term with attributes', ':term[甲]{onclick="alert(1)" style="position:fixed" href="javascript:alert(1)"}'],
  [
    'directives by the names of elements',
    ':script[alert(1)]与:a[甲]{href="javascript:alert(1)"}与:img{src=x onerror=alert(1)}',
  ],
  ['a leaf by the name of an element', '::script[alert(1)]\n\n::iframe{src="javascript:alert(1)"}'],
  [
    'a container by the name of an element',
    ':::script{onclick=alert(1)}\nalert(1)\n:::\n\n:::style\nmain{display:none}\n:::',
  ],
  ['a chart with attributes', chart('onclick=alert(1) style="position:fixed" class="x" id="y"')],
  ['the description of a chart', chart(`alt="&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;'"`)],
  ['the description of a chart, as it is', chart(`alt='</svg>"><script>alert(1)</script>'`)],
  ['the unit of a chart', chart(`unit='"><script>alert(1)</script>'`)],
  ['the kind of a chart', chart(`type='bar"><script>alert(1)</script>'`)],
  ['the columns of a chart', chart(`columns='"><script>alert(1)</script>'`)],
  ['the caption of a chart', chart('', AS_TEXT)],
  ['heads and categories of a chart', chart('', '甲', AS_TEXT, AS_TEXT)],
  ['formatting codes of the drawing library', chart('', '{b|甲}', '{a|<img>}', '{c\\|乙}\\n2022年')],
];

export const STRUCTURE_CASES: readonly WrittenCase[] = [...FRONT_MATTER, ...YAML, ...BLOCKS, ...DIRECTIVES];

/** Not even read: there is no edition of them. */
export const REFUSED: readonly WrittenCase[] = [
  ['a null character', '<\u0000script>alert(1)</script>'],
  ...['id', 'language', 'date', 'stage', 'profile', 'publish_redline', 'sample'].map(
    (key): WrittenCase => [`front matter: ${key}`, '正文。', { front: { [key]: all } }],
  ),
  ['front matter: a key', '正文。', { front: { [all]: '1' } }],
];
