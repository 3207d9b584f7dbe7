/** For tests: reports that would run, load or restyle something if any part of them reached a page unescaped; each calls `alert` or hostile.example. */
import { LINK_CASES } from './link-cases.ts';
import { MARKUP_CASES } from './markup-cases.ts';
import { PICTURE_CASES } from './picture-cases.ts';
import { STRUCTURE_CASES } from './structure-cases.ts';

export interface HostileCase {
  readonly name: string;
  /** the whole report.md */
  readonly markdown: string;
  /** what lies beside it */
  readonly files: Readonly<Record<string, string>>;
}

const FRONT: Readonly<Record<string, string>> = {
  title: '年度报告',
  date: '2024-01-09',
  organization: '某市统计局',
  profile: 'generic',
  stage: 'published',
};

/** A report with the front matter of all of them, but for the keys given. */
export function reportOf(id: string, body: string, front: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...FRONT, ...front }).map(([key, value]) => `${key}: ${value}\n`);
  return `---\nid: ${id}\n${lines.join('')}---\n\n## 一、工作回顾\n\n全年办结事项12.6万件，地区生产总值508.8亿元。\n\n${body}\n`;
}

/** Nothing hostile in it: what it makes of scripts and styles is what every page may hold. */
export const BENIGN = `第一段，有[链接](https://example.org/)。

| 项目 | 数值 |
|---|---:|
| 受理 | 12 |

:::chart{type=bar unit=件}
| 年份 | 受理 |
|---|---:|
| 2022年 | 31 |
| 2023年 | 33 |
:::`;

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...MARKUP_CASES,
  ...LINK_CASES,
  ...STRUCTURE_CASES,
  ...PICTURE_CASES,
].map(([name, body, more = {}], index) => ({
  name,
  // years apart: their figures stand together on one page
  markdown: reportOf(`hostile-${index + 1}`, body, { date: `${1900 + index}-01-09`, ...more.front }),
  files: more.files ?? {},
}));
