import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderDocx } from './render-docx.ts';
import { everyKind } from './testing/every-kind.ts';
import { pandocWords } from './testing/pandoc-words.ts';
import { has, pandocJson } from './testing/programs.ts';
import { inputOf, templateLook } from './testing/render-parts.ts';

const present = has('pandoc');

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

function headings(blocks: readonly Node[]): string[] {
  return blocks.flatMap((block) =>
    block.t === 'Header' ? [`${(block.c as unknown[])[0]} ${pandocWords(block.c)}`] : [],
  );
}

describe.skipIf(!present)(`pandoc${present ? '' : ' (skipped: no pandoc)'}`, () => {
  test('reads the title, every figure in order, and the headings', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dingben-pandoc-'));
    const file = join(folder, 'report.docx');
    const { bytes } = await renderDocx(inputOf(everyKind(), await templateLook('gongwen')));
    await writeFile(file, bytes);
    const { blocks } = (await pandocJson(file)) as { blocks: Node[] };
    await rm(folder, { recursive: true, force: true });
    const text = pandocWords(blocks);
    expect(text.startsWith('某区人民政府工作报告样例（非官方文本）2024年度')).toBe(true);
    expect(text).toContain('年度目标：新增就业2万人。1.推进产业发展。');
    expect(text.match(/\d[\d.]*(?:亿元|%|家|万平方米|万人)/gu)).toEqual([
      '4.07亿元',
      '4.07亿元',
      '5.6%',
      '306家',
      '14.8万平方米',
      '2万人',
    ]);
    expect(headings(blocks)).toEqual([
      '1 一、过去一年工作回顾',
      '2 （一）经济稳中有进',
      '3 1.产业升级。新增企业306家，又见1。',
      '1 二、下一年工作安排',
      '2 1.跳级编号的标题',
      '1 名词解释',
    ]);
  });
});
