/** Reading: what each way of writing becomes, and what a bad file is told. */
import { describe, expect, it } from 'vitest';
import type { Block } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import { plainText, plainTextOf } from '#model/walk.ts';
import { read, readBytes, readGood } from './testing/read.ts';

const kinds = (blocks: readonly Block[] | undefined) => blocks?.map((block) => block.kind);
const texts = (blocks: readonly Block[] | undefined) => blocks?.map((block) => plainText(block).value);
const body = (markdown: string) => readGood(`# 题\n\n${markdown}`).divisions[0]?.blocks ?? [];
const inlineKinds = (inlines: readonly Inline[]) => inlines.map((inline) => inline.kind);

describe('file', () => {
  it('drops a byte-order mark and keeps CRLF in the source', () => {
    const outcome = readBytes(new TextEncoder().encode('\uFEFF# 题\r\n\r\n一\r\n二\r\n'));
    expect(outcome.value?.source).toBe('# 题\r\n\r\n一\r\n二\r\n');
    expect(texts(outcome.value?.divisions[0]?.blocks)).toEqual(['一二']);
  });
  it.each([
    ['GB18030', [0x23, 0x20, 0xd5, 0xfe, 0x0a], 1],
    ['a bad byte on line 3', [...new TextEncoder().encode('# 题\n\n正文'), 0xff, 0x0a, 0x41], 3],
    ['UTF-16 without a mark', [0x41, 0x00, 0x42, 0x00], 1],
    ['a character cut off at the end', [0x41, 0x0a, 0xe4, 0xb8], 2],
  ])('refuses what is not UTF-8: %s', (_, bytes, line) => {
    const outcome = readBytes(new Uint8Array(bytes));
    expect(outcome.fatal).toBe(true);
    expect(outcome.findings.map((finding) => [finding.rule, finding.place.start.line])).toEqual([
      ['read/not-utf8', line],
    ]);
  });
  it.each([
    '',
    '\uFEFF',
    '\n\n  \n',
    '<!-- 只有注释 -->\n',
    '---\nid: a\n---\n',
  ])('reports an empty text: %j', (text) => {
    const outcome = read(text);
    expect([outcome.value, outcome.fatal]).toEqual([null, false]);
    expect(outcome.findings.map((finding) => finding.rule)).toEqual(['read/empty-report']);
  });
  it('reports a text without a title and goes on', () => {
    const outcome = read('## 一、回顾\n\n正文');
    expect(outcome.findings.map((finding) => finding.rule)).toEqual(['read/no-title']);
    expect(outcome.value?.title.text).toBe('id-of-file');
  });
});

describe('title', () => {
  it('comes from the first heading of level 1', () => {
    const report = readGood('# 某区**政府**工作报告\n\n正文');
    expect([report.title.text, report.front.profile, report.front.language]).toEqual([
      '某区政府工作报告',
      'gov-work-report',
      'zh-CN',
    ]);
  });
  it('comes from the front matter first; a heading that repeats it is consumed, one that differs stays', () => {
    expect(kinds(readGood('---\ntitle: 政府工作报告\n---\n# 政府 工作报告\n\n文').divisions[0]?.blocks)).toEqual([
      'paragraph',
    ]);
    expect(kinds(readGood('---\ntitle: 政府工作报告\n---\n# 上篇\n\n文').divisions[0]?.blocks)).toEqual([
      'heading',
      'paragraph',
    ]);
  });
  it('may be a heading without a number that opens a text without `# `', () => {
    expect(readGood('## Report\n\ntext').front).toMatchObject({ language: 'en', profile: 'generic', id: 'id-of-file' });
  });
});

describe('lines', () => {
  it.each([
    ['推进\n改革', '推进改革'],
    ['推进，\n“改革”', '推进，“改革”'],
    ['two\nwords', 'two words'],
    ['使用\nAI', '使用AI'],
    ['AI\n使用', 'AI使用'],
    ['**推进**\n改革', '推进改革'],
    ['**two**\n**words**', 'two words'],
    ['end.”\n“Start', 'end.” “Start'],
    ['他说：“\nAI', '他说：“AI'],
    ['推进\r\n  改革', '推进改革'],
    ['> 推进\n> 改革\n', '推进改革'],
    ['　　推进改革　', '推进改革'],
    ['    推进改革', '推进改革'],
  ])('%j reads %j', (markdown, expected) => {
    const block = body(markdown)[0];
    expect(block && plainText(block.kind === 'quote' && block.blocks[0] ? block.blocks[0] : block).value).toBe(
      expected,
    );
  });
  it('keeps a hard line break', () => {
    const block = body('一\\\n二  \n三')[0];
    expect(block?.kind === 'paragraph' && inlineKinds(block.children)).toEqual([
      'text',
      'lineBreak',
      'text',
      'lineBreak',
      'text',
    ]);
  });
});

describe('inlines', () => {
  const inlines = (markdown: string) => {
    const block = body(markdown)[0];
    return block?.kind === 'paragraph' ? block.children : [];
  };
  it('sets bold beside Chinese punctuation', () => {
    expect(inlineKinds(inlines('我们**“推进改革”**成效。'))).toEqual(['text', 'strong', 'text']);
    expect(inlineKinds(inlines('达到**100%**以上'))).toEqual(['text', 'strong', 'text']);
    expect(inlineKinds(inlines('删去~~（旧文）~~后'))).toEqual(['text', 'deletion', 'text']);
  });
  it('keeps what only looks like markup as text', () => {
    for (const text of [
      '5~8个和3~4个',
      '比例3:a和注:这个词',
      '见http://a.cn，详情',
      '时间9:30',
      ':term 没有括号',
      'a_b_c',
    ]) {
      expect(plainTextOf(inlines(text)).value).toBe(text);
      expect(inlineKinds(inlines(text))).toEqual(['text']);
    }
  });
  it('knows the directives', () => {
    expect(inlineKinds(inlines(':term[一网通办]和m:sup[2]、CO:sub[2]'))).toEqual([
      'termMark',
      'text',
      'superscript',
      'text',
      'subscript',
    ]);
  });
  it('resolves links and images by reference', () => {
    expect(inlines('见[规划][a]。\n\n[a]: https://a.cn')[1]).toMatchObject({ kind: 'link', url: 'https://a.cn' });
  });
  it('makes a note mark even where the note is missing, but not of an escaped one', () => {
    expect(inlines('甲[^1]乙')).toMatchObject([{ value: '甲' }, { kind: 'noteMark', label: '1' }, { value: '乙' }]);
    expect(inlineKinds(inlines('甲\\[^1]乙'))).toEqual(['text']);
  });
});

describe('what is refused', () => {
  const rules = (markdown: string) => read(`# 题\n\n${markdown}`).findings.map((finding) => finding.rule);
  it.each([
    ['甲<b>乙</b>', ['read/raw-html', 'read/raw-html']],
    ['<div>甲</div>', ['read/raw-html']],
    ['<!-- 注 -->甲', ['read/text-behind-comment']],
    ['<!-- 注\n\n甲', ['read/unclosed-comment']],
    ['::图表', ['read/unknown-directive']],
    [':::图表\n甲\n:::', ['read/unknown-directive']],
    ['| 甲 |\n|---|\n| 1 | 2 |', ['read/row-too-long']],
    ['| 甲 |\n|---|\n| 1 |\n正文', ['read/text-in-table']],
    ['甲[^a]\n\n[^a]: 一\n\n[^a]: 二', ['read/note-twice']],
    ['<!-- dingben-anchor: 甲 -->\n乙', ['read/bad-anchor']],
    ['<!-- dingben-anchor: blk_same_one -->\n乙\n\n<!-- dingben-anchor: blk_same_one -->\n丙', ['read/bad-anchor']],
    ['乙\n\n<!-- dingben-anchor: blk_same_one -->', ['read/bad-anchor']],
  ])('%j', (markdown, expected) => expect(rules(markdown)).toEqual(expected));
  it('keeps comments with their place, out of the text', () => {
    const report = readGood('# 题\n\n<!-- dingben-allow x: y -->\n甲<!--乙-->丙\n');
    expect(report.comments.map(({ text, place }) => [text, place.start.line, place.start.column])).toEqual([
      ['dingben-allow x: y', 3, 1],
      ['乙', 4, 2],
    ]);
    expect(texts(report.divisions[0]?.blocks)).toEqual(['甲丙']);
  });
  it('passes no HTML on', () => {
    expect(JSON.stringify(read('# 题\n\n<script>alert(1)</script>\n\n甲').value?.divisions)).not.toContain('alert');
  });
});
