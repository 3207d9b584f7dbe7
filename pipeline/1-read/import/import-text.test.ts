/** Importing scraped texts: front, furniture, marks, headings, joins, escapes; and that nothing vanishes unseen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '#model/walk.ts';
import { readReport } from '../read.ts';
import { accountFor } from '../testing/account-for.ts';
import { importText } from './import-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The import of a text, accounted for. */
function imported(text: string) {
  const { value, findings } = importText({ file: '某报告.txt', bytes: encode(text) });
  if (!value) throw new Error(JSON.stringify(findings));
  expect(accountFor(text, value)).toBeNull();
  return value;
}

const body = (text: string) => imported(text).markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');
const front = (text: string) => imported(text).markdown.split('---\n')[1]?.trim().split('\n') ?? [];
const PROSE = '全区上下团结一心,完成了全年的目标任务,各项事业都取得了新的进展,人民生活水平稳步提高。';
const FULL = PROSE.replaceAll(',', '，');

describe('front', () => {
  it.each([
    [
      '政 府 工 作 报 告\n\n----2012年2月29日在某区第十三届人民代表大会第六次会议上\n\n某区人民政府区长　　张三\n',
      [
        'title: 政府工作报告',
        'date: 2012-02-29',
        'organization: 某区人民政府',
        'speaker: 某区人民政府区长　张三',
        'meeting: 在某区第十三届人民代表大会第六次会议上',
      ],
    ],
    [
      '2025年某省政府工作报告\n来源：某日报\n2025年1月20日在某省第十四届人民代表大会第三次会议上某省代省长李四同志作政府工作报告。\n',
      [
        'title: 2025年某省政府工作报告',
        'date: 2025-01-20',
        'organization: 某省人民政府',
        'speaker: 某省代省长　李四',
        'meeting: 在某省第十四届人民代表大会第三次会议上',
      ],
    ],
    [
      '政府工作报告\n——2025年1月15日王五市长在某市第十六届人民代表大会第三次会议上\n',
      [
        'title: 政府工作报告',
        'date: 2025-01-15',
        'organization: 某市人民政府',
        'speaker: 市长　王五',
        'meeting: 在某市第十六届人民代表大会第三次会议上',
      ],
    ],
    [
      '首页\n(某市)某市某区人民政府工作报告(2023年1月3日)\n',
      ['title: 某市某区人民政府工作报告', 'date: 2023-01-03', 'organization: 某市某区人民政府'],
    ],
  ])('%j', (head, expected) => {
    expect(
      front(
        `${head}各位代表:\n现在,我代表区人民政府,向大会报告工作,请予审议。\n一、回顾\n${PROSE}\n二、安排\n${PROSE}\n`,
      ),
    ).toEqual([...expected, 'profile: gov-work-report', 'stage: consultation']);
  });
  it('says so where parts are missing, or the title', () => {
    expect(front(`某区政府工作报告\n${PROSE}`)).toContain('fragment: true');
    const { markdown, log } = imported(`各位代表：\n${PROSE}`);
    expect(markdown).toContain('title: 政府工作报告');
    expect(log.guesses.map((guess) => guess.guess)).toContain('title-missing');
  });
});

describe('body', () => {
  it('drops furniture around the text and says why', () => {
    const { markdown, log } = imported(
      `导航菜单\n某区政府工作报告\n【字体：大 中 小】\n${PROSE}\n打印\n${PROSE}再接再厉。\n责任编辑：甲\n本文地址:/a.html\n友情链接\n验证码:\n`,
    );
    expect(log.dropped.map(({ line, text, reason }) => [line, text, reason])).toEqual([
      [1, '导航菜单', 'site-furniture'],
      [3, '【字体：大 中 小】', 'site-furniture'],
      [5, '打印', 'site-furniture'],
      [7, '责任编辑：甲', 'source-line'],
      [8, '本文地址:/a.html', 'site-furniture'],
      [9, '友情链接', 'after-end'],
      [10, '验证码:', 'site-furniture'],
    ]);
    expect(markdown).toContain(FULL);
  });
  it('makes half-width marks full-width between Chinese alone', () => {
    expect(
      body(
        `报告\n改革,开放;发展:好!是吗?(一)好(GDP)增长1,256亿元,9:30开会,比例2:1和AI,5G和f(x),见http://a.cn:80/x?y。`,
      ),
    ).toBe(
      '报告\n\n改革，开放；发展：好！是吗？（一）好（GDP）增长1,256亿元，9:30开会，比例2:1和AI,5G和f(x)，见http://a.cn:80/x?y。\n',
    );
  });
  it('removes invisible characters and replaces look-alikes, each in the log', () => {
    const { markdown, log } = imported(`报告\n政\u200B府⽉工\uE001作。${PROSE}`);
    expect(markdown).toContain('政府月工作。');
    expect(
      log.changed
        .filter((change) => change.reason !== 'half-width-mark')
        .map(({ from, to, column }) => [from, to, column]),
    ).toEqual([
      ['\u200B', '', 2],
      ['⽉', '月', 4],
      ['\uE001', '', 6],
    ]);
  });
  it('finds headings, annexes, glossary and labels', () => {
    const text = [
      '某区政府工作报告',
      `各位代表：\n一、工作回顾\n${PROSE}\n(一)做好就业\n${PROSE}\n（二）办好教育。${PROSE}\n——守牢底线。${PROSE}\n二、工作安排\n${PROSE}`,
      `附件1\n民生实事\n一、就业\n年度目标：新增1万人\n主办单位：区人社局\n二、教育\n年度目标：新增学位2000个\n主办单位：区教育局`,
      '附件2 名词解释\n1.甲办：事项。\n2．乙税：税收。',
    ].join('\n');
    expect(
      body(text)
        .split('\n\n')
        .map((block) => block.slice(0, 14).trim()),
    ).toEqual([
      '各位代表：',
      '## 一、工作回顾',
      FULL.slice(0, 14),
      '### （一）做好就业',
      FULL.slice(0, 14),
      `（二）办好教育。${FULL}`.slice(0, 14),
      `——守牢底线。${FULL}`.slice(0, 14),
      '## 二、工作安排',
      FULL.slice(0, 14),
      '## 附件1',
      '## 民生实事',
      '### 一、就业',
      '**年度目标：**新增1万人',
      '**主办单位：**区人社局',
      '### 二、教育',
      '**年度目标：**新增学位2',
      '**主办单位：**区教育局',
      '## 附件2 名词解释',
      '1.甲办：事项。',
      '2．乙税：税收。',
    ]);
  });
  it('joins lines that a scraper broke, where empty lines part the paragraphs', () => {
    const long = `${FULL}\n\n`.repeat(12);
    expect(
      body(`${long}根据《\n关于教育的决定\n》，\u200B\n做好工作。\n\n（一）\n保持增长。\n`).slice(long.length),
    ).toBe('根据《关于教育的决定》，做好工作。\n\n（一）保持增长。\n');
  });
  it('makes notes of marks that all have their line at the end', () => {
    const text = `年度工作报告\n${FULL}增长5%①，减少3%[2]。\n${FULL}\n注释：\n①快报数。\n[2] 按可比价格。\n`;
    expect(body(text)).toBe(`${FULL}增长5%[^1]，减少3%[^2]。\n\n${FULL}\n\n[^1]: 快报数。\n\n[^2]: 按可比价格。\n`);
    const counted = `年度工作报告\n要求：①甲；②乙。${FULL}\n①快报数。\n`;
    expect(body(counted)).toBe(`要求：①甲；②乙。${FULL}\n\n①快报数。\n`);
  });
  it('finds a table with one cell a line', () => {
    const cells = ['指标', '单位', '数值', '总值', '万元', '1,256', '人口', '万人', '3.5', '户数', '户', '120'];
    expect(body(`年度工作报告\n${FULL}\n主要指标\n${cells.join('\n\n')}\n${FULL}再见。`)).toBe(
      `${FULL}\n\n表：主要指标\n\n| 指标 | 单位 | 数值 |\n| --- | --- | --- |\n| 总值 | 万元 | 1,256 |\n| 人口 | 万人 | 3.5 |\n| 户数 | 户 | 120 |\n\n${FULL}再见。\n`,
    );
  });
  it('keeps one of stitched copies', () => {
    const page = Array.from({ length: 5 }, (_, at) => `第${at}段${FULL}${'事'.repeat(50)}`).join('\n');
    const { markdown, log } = imported(`报告\n${page}\n下一页\n${page}\n`);
    expect(markdown.split('第3段')).toHaveLength(2);
    expect(log.dropped.filter((line) => line.reason === 'copy')).toHaveLength(5);
  });
  it('escapes what Markdown would misread, and reads the same text back', () => {
    const lines = [
      '1. 甲',
      '2) 乙',
      '- 丙',
      '+ 丁',
      '# 戊',
      '> 己',
      '*庚*和_辛_、`壬`',
      '[癸](a)和[^1]',
      '<b>子',
      '&amp;丑',
      '~~寅~~',
      '卯\\*',
      ':term[辰]',
      '::巳',
      '---',
      '===',
      '| 午 |',
      '~~~',
      '```',
      '![未](b)',
    ];
    const { markdown } = imported(`报告\n${lines.map((line) => `${line}\n\n`).join('')}`);
    const { value, findings } = readReport({ file: 'report.md', bytes: encode(markdown), id: 'x' });
    expect(findings).toEqual([]);
    expect(
      value?.divisions.flatMap((division) => division.blocks).map((block) => [block.kind, plainText(block).value]),
    ).toEqual(['报告', ...lines].map((line) => ['paragraph', line]));
  });
});

describe('encodings', () => {
  const text = `某区政府工作报告\n各位代表：\n${FULL}`;
  const utf16 = (little: boolean, mark: boolean) => {
    const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (character) => character.charCodeAt(0))];
    return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  const gb = new Uint8Array([0xd5, 0xfe, 0xb8, 0xae, 0xb5, 0xc4, 0xb9, 0xa4, 0xd7, 0xf7, 0xa1, 0xa3]);
  it.each([
    ['UTF-8 with a mark', encode(`\uFEFF${text}`), 'utf-8', true],
    ['UTF-16 LE with a mark', utf16(true, true), 'utf-16le', true],
    ['UTF-16 BE with a mark', utf16(false, true), 'utf-16be', true],
    ['UTF-16 LE', utf16(true, false), 'utf-16le', false],
    ['UTF-16 BE', utf16(false, false), 'utf-16be', false],
    ['GB18030', gb, 'gb18030', false],
  ])('%s', (_, bytes, charset, byteOrderMark) => {
    const { value } = importText({ file: 'a.txt', bytes });
    expect(value?.log.source).toMatchObject({ charset, byteOrderMark });
    expect(value?.markdown).toContain(charset === 'gb18030' ? '政府的工作。' : FULL);
  });
  it('refuses what is no text', () => {
    expect(importText({ file: 'a.txt', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]) })).toMatchObject({
      value: null,
      fatal: true,
    });
    expect(importText({ file: 'a.txt', bytes: encode(' \n　\n') })).toMatchObject({ value: null, fatal: false });
  });
});

describe('for every text', () => {
  const piece = fc.constantFrom(
    ...[
      '政府工作报告',
      '各位代表:',
      '一、回顾',
      '（一）',
      '附件1',
      '名词解释',
      '打印',
      '导航菜单',
      '来源：甲',
      '2023年1月3日',
      '1. ',
      '2,345.6万',
      '9:30',
    ],
    ...[
      PROSE,
      ',',
      ';',
      '(',
      ')',
      '“',
      '《',
      '》',
      '**',
      '_',
      '[',
      '](',
      '<b>',
      '<!--',
      '#',
      '> ',
      '- ',
      '|',
      '\\',
      '`',
      '~~',
      '---',
      '&amp;',
      ':sup[',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '　　',
      ' ',
      '\t',
      '\u200B',
      '\u00A0',
      '⽉',
      '\u{20000}',
      '\u2028',
      'AI',
      '%',
      '\uFEFF',
    ],
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
  const runs = { numRuns: 400 };
  it('never throws, accounts for each character, touches no figure, and the result can be read', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { value } = importText({ file: 'a.txt', bytes: encode(original) });
        if (!value) return;
        expect(accountFor(original.replace(/^\uFEFF/, ''), value)).toBeNull();
        const outcome = readReport({ file: 'report.md', bytes: encode(value.markdown), id: 'x' });
        expect([outcome.fatal, outcome.findings.map((finding) => finding.rule)]).toEqual([false, []]);
      }),
      runs,
    );
  });
  it('changes nothing in what it made', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { value } = importText({ file: 'a.txt', bytes: encode(original) });
        if (!value) return;
        const again = importText({ file: 'report.md', bytes: encode(value.markdown) }).value;
        expect(again?.markdown).toBe(value.markdown);
        expect([again?.log.dropped, again?.log.changed, again?.log.taken]).toEqual([[], [], []]);
      }),
      runs,
    );
  });
  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void importText({ file: 'a.txt', bytes })),
      runs,
    );
  });
});

it('the account fails when a character is lost, changed or moved', () => {
  const text = `报告\n${PROSE}\n打印\n${PROSE}再见。`;
  const value = imported(text);
  for (const markdown of [
    value.markdown.replace('团结', '团'),
    value.markdown.replace('完成', '完城'),
    value.markdown.replace('报告\n\n', '报告\n\n多'),
  ]) {
    expect(accountFor(text, { ...value, markdown })).not.toBeNull();
  }
  expect(accountFor(text, { ...value, log: { ...value.log, dropped: [] } })).not.toBeNull();
  expect(accountFor(text, { ...value, log: { ...value.log, changed: value.log.changed.slice(1) } })).not.toBeNull();
});
