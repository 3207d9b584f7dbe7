import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { composeMarkdown, projectRoot } from '../../test/compose-markdown.ts';
import { compareReports } from '../compare-reports.ts';
import { writeComparisonPage } from './write-page.ts';

const read = (name: string): Promise<string> => readFile(join(projectRoot, 'templates', 'redline', name), 'utf8');
const [css, script] = [await read('page.css'), await read('page.js')];

async function page(old: string, now: string): Promise<string> {
  const head = '---\ntitle: 报告 & <附件>\n---\n\n';
  const [before, after] = [await composeMarkdown(head + old), await composeMarkdown(head + now)];
  const redline = compareReports(before.composed, after.composed, '主要数据');
  return writeComparisonPage({ redline, oldName: '旧稿 <1>', newName: '新稿', css, script });
}

const html = await page('产值480.0亿元。\n\n留下的一段。', '产值508.8亿元。\n\n留下的一段。\n\n新的一段 & 更多。');

describe('the comparison page', () => {
  test('tells what came and went, inline and side by side', () => {
    expect(html).toContain('<del><span class="nb">480.0亿元</span></del><ins><span class="nb">508.8亿元</span></ins>');
    expect(html).toContain('<div><p>产值<del><span class="nb">480.0亿元</span></del>。</p></div>');
    expect(html).toContain('<div><p>产值<ins><span class="nb">508.8亿元</span></ins>。</p></div>');
    expect(html).toContain('+28.8亿元');
  });

  test('numbers its changes and lets figures lead to them', () => {
    expect([...html.matchAll(/id="change-(\d+)"/gu)].map((found) => found[1])).toEqual(['1', '2']);
    expect(html).toContain('href="#change-1"');
  });

  test('escapes what authors write', () => {
    expect(html).toContain('报告 &amp; &lt;附件&gt;');
    expect(html).toContain('旧稿 &lt;1&gt;');
    expect(html).not.toContain('<附件>');
  });

  test('asks nothing of the network and runs its own script alone', () => {
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(html).toContain(`style-src 'sha256-${hash(css)}'`);
  });

  test('is well-formed', () => {
    const errors: string[] = [];
    parse(html, { onParseError: (error) => errors.push(error.code), sourceCodeLocationInfo: true });
    expect(errors).toEqual([]);
  });

  test('says so where nothing changed', async () => {
    expect(await page('同样的文字。', '同样的文字。')).toContain('两稿文字完全相同');
  });
});
