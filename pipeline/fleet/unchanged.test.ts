import { describe, expect, it } from 'vitest';
import { readHead } from './report-head.ts';
import { changedReports, type Placed } from './unchanged.ts';

const report = (id: string, organization: string | null = '甲区人民政府'): Placed => ({
  file: `source/${id}/report.md`,
  head: { id, organization, year: Number(id.slice(-4)) || null },
});
const files = (reports: readonly Placed[]): readonly string[] => reports.map(({ head }) => head.id ?? '');
const all = [report('a-2023'), report('a-2024'), report('b-2024', '乙区人民政府'), report('c-2024', null)];

describe('changed reports', () => {
  it('are those whose folder holds a changed file', () => {
    expect(files(changedReports(all, ['source/b-2024/images/map.png'], []))).toEqual(['b-2024']);
    expect(changedReports(all, [], [])).toEqual([]);
    expect(changedReports(all, ['README.md', 'source/b-2024-old/report.md'], [])).toEqual([]);
  });

  it('are all where something that they share changed', () => {
    for (const path of ['templates/looks/gongwen.yml', 'package-lock.json', 'pipeline/publish.ts']) {
      expect(changedReports(all, [path], [])).toEqual(all);
    }
  });

  it('are also those of the same body and the next year', () => {
    const changed = ['source/a-2023/report.md'];
    expect(files(changedReports(all, changed, [report('a-2023')]))).toEqual(['a-2023', 'a-2024']);
    expect(files(changedReports(all, ['source/gone-2023/report.md'], [report('gone-2023')]))).toEqual(['a-2024']);
  });
});

describe('the head of a report', () => {
  it('is read without parsing it', () => {
    const text = '---\nid: "x-1"\ntitle: 报告\ndate: 2024-01-09\norganization: 甲区人民政府\n---\n\nid: other\n';
    expect(readHead(text)).toEqual({ id: 'x-1', organization: '甲区人民政府', year: 2024 });
    expect(readHead(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(readHead(text));
    expect(readHead('# 标题\n\nid: a\n')).toEqual({ id: null, organization: null, year: null });
  });
});
