/** figures.sources.yml: read with the line of what is wrong, written without touching what nobody answered. */
import { describe, expect, test } from 'vitest';
import { readFigureSources, writeFigureSources } from './figure-sources.ts';

const TEXT = `# 口径见附表
各类资产:
  提供单位: 区国资委 # 国资
  口径: 2023

blk_00000001_f2: { 核实人: 甲 }
`;

describe('reading', () => {
  test('an indicator and an id', () => {
    expect(readFigureSources('figures.sources.yml', TEXT)).toEqual([
      { key: '各类资产', line: 2, source: { provider: '区国资委', definition: '2023' } },
      { key: 'blk_00000001_f2', line: 6, source: { verifiedBy: '甲' } },
    ]);
  });

  test.each(['', '# 还没有\n'])('%j names nobody', (text) => {
    expect(readFigureSources('figures.sources.yml', text)).toEqual([]);
  });

  test.each([
    ['an unknown key', '各类资产:\n  提供部门: 甲\n', /figures\.sources\.yml:2 .*提供部门/u],
    ['a list', '- 甲\n', /figures\.sources\.yml:1/u],
    ['no YAML', '各类资产: [\n', /figures\.sources\.yml:\d/u],
  ])('%s is refused with its line', (_what, text, message) => {
    expect(() => readFigureSources('figures.sources.yml', text)).toThrow(message);
  });
});

describe('writing', () => {
  test('comments, order and other entries stay', () => {
    const answers = [
      { key: '各类资产', source: { provider: '区国资委', status: '已核实' } },
      { key: '办结率', source: { provider: '区信访办' } },
    ];
    expect(writeFigureSources(TEXT, answers)).toBe(`# 口径见附表
各类资产:
  提供单位: 区国资委 # 国资
  口径: 2023
  核实状态: 已核实

blk_00000001_f2: { 核实人: 甲 }
办结率:
  提供单位: 区信访办
`);
  });

  test('into a new file, and read back', () => {
    const answers = [{ key: '“雏鹰”企业: 家', source: { definition: '年末数#1', verifiedBy: '是' } }];
    const read = readFigureSources('figures.sources.yml', writeFigureSources('', answers));
    expect(read).toEqual([{ ...answers[0], line: 1 }]);
  });
});
