/** Cards and charts are part of the proof: one digit in a card, a label, a table beside a chart or its description is found. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '#model/edition.ts';
import { RENDERERS } from '#render/renderers.ts';
import { type ComposedSample, composeMarkdown, renderInput } from '../test/compose-markdown.ts';
import { PdfAnatomy } from './testing/pdf-anatomy.ts';
import { verifyEdition } from './verify.ts';

const MARKDOWN = `---
id: charts
title: 图表
profile: generic
date: 2024-01-01
key_figures: [生产总值＝508.8亿元]
---

生产总值达到508.8亿元。

:::chart{type=bar}
表：生产总值（单位：亿元）

| 年份 | 生产总值 |
|---|---:|
| 2021年 | 451.0 |
| 2022年 | -480.0 |
| 2023年 | 508.7 |
:::

:::chart{type=line unit=天 alt="优良天数逐年增加，由281天到292天"}
| 年份 | 优良天数 |
|---|---:|
| 2022年 | 281 |
| 2023年 | 292 |
:::
`;

let sample: ComposedSample;
const bytes = new Map<Format, Uint8Array>();

beforeAll(async () => {
  sample = await composeMarkdown(MARKDOWN);
  for (const { format, load } of RENDERERS) {
    const render = await load();
    bytes.set(format, (await render(renderInput(sample))).bytes);
  }
});

const original = (format: Format): Uint8Array => bytes.get(format) ?? new Uint8Array();

function broken(format: Format, edition: Uint8Array): readonly string[] {
  const proof = verifyEdition(sample.composed, sample.look.texts, format, edition);
  expect(proof.failure).toBeNull();
  return proof.promises.filter(({ differences }) => differences.length > 0).map(({ promise }) => promise);
}

function inPage(from: string | RegExp, to: string): readonly string[] {
  const page = new TextDecoder().decode(original('html'));
  const changed = page.replace(from, to);
  expect(changed).not.toBe(page);
  return broken('html', new TextEncoder().encode(changed));
}

function inPart(part: RegExp, from: string | RegExp, to: string): readonly string[] {
  const parts = unzipSync(original('docx'));
  const name = Object.keys(parts).find((each) => part.test(each)) ?? '';
  const text = strFromU8(parts[name] ?? new Uint8Array());
  expect(text.replace(from, to)).not.toBe(text);
  return broken('docx', zipSync({ ...parts, [name]: strToU8(text.replace(from, to)) }));
}

/** The first operator in a structure element that shows this text now shows what another one shows. */
function inPdf(within: RegExp, shown: string, other: string): readonly string[] {
  const pdf = new PdfAnatomy(original('pdf'));
  const all = pdf.operators();
  const target = all.find(({ tag, text }) => within.test(tag) && text === shown);
  const source = all.find(({ font, text }) => font === target?.font && text === other);
  if (!target || !source) throw new Error(`no ${shown} or ${other} in one face`);
  pdf.replaceShown(target, (pdf.pdf.need(source.content).stream ?? '').slice(source.from, source.to));
  return broken('pdf', pdf.pdf.write());
}

test.each(FORMATS)('undamaged, %s agrees, charts among it', (format) => {
  expect(broken(format, original(format))).toEqual([]);
  const proof = verifyEdition(sample.composed, sample.look.texts, format, original(format));
  expect(proof.promises.find(({ promise }) => promise === 'charts-agree')?.compared).toBe(2);
});

test('the ledger has the figures of a charted table once', () => {
  const texts = sample.composed.figures.map(({ text }) => text);
  expect(texts.filter((text) => text === '281')).toHaveLength(1);
});

describe('a digit of a card', () => {
  test('html', () => {
    const found = inPage(/(key-figures[\s\S]*?<data[^>]*>)508\.8/u, '$1508.9');
    expect(found).toEqual(expect.arrayContaining(['figures-survive', 'text-agrees', 'values-agree']));
  });
  test('docx', () => {
    const found = inPart(/document\.xml$/u, '508.8亿元', '508.9亿元');
    expect(found).toEqual(expect.arrayContaining(['figures-survive', 'tables-agree']));
  });
  test('pdf', () => {
    expect(inPdf(/^(?:TD|Link)$/u, '508.8亿元', '生产总值')).toEqual(
      expect.arrayContaining(['figures-survive', 'text-agrees', 'tables-agree']),
    );
  });
});

describe('a digit of a label in a drawing', () => {
  test('html', () => expect(inPage(/(<text[^>]*>)451\.0/u, '$1457.0')).toEqual(['charts-agree']));
  test('docx', () => expect(inPart(/media\/.*svg$/u, '451.0', '457.0')).toEqual(['charts-agree']));
  test('pdf', () => expect(inPdf(/^Figure$/u, '451.0', '508.7')).toEqual(['charts-agree']));
});

test('a lost sign, and a label hidden on the page', () => {
  expect(inPage(/(<text[^>]*>)-480\.0/u, '$1480.0')).toEqual(['charts-agree']);
  expect(inPage(/<text (?=[^>]*>451\.0)/u, '<text style="display:none" ')).toEqual(['seen-as-read']);
});

test('the drawing of another chart in a Word file', () => {
  expect(inPart(/document\.xml\.rels$/u, /media\/([^"]*)\.svg/u, 'media/none.svg')).toEqual(['charts-agree']);
});

describe('a digit of the description', () => {
  test('html', () => expect(inPage('由281天到', '由282天到')).toEqual(['alt-texts-agree']));
  test('docx', () => expect(inPart(/document\.xml$/u, '由281天到', '由282天到')).toEqual(['alt-texts-agree']));
});

test('a number in a drawing that its table does not hold is expected nowhere', () => {
  const wrong = JSON.parse(JSON.stringify(sample.composed).replaceAll('"text":"451.0"', '"text":"457.0"'));
  const page = new TextDecoder().decode(original('html')).replace(/(<text[^>]*>)451\.0/u, '$1457.0');
  const proof = verifyEdition(wrong, sample.look.texts, 'html', new TextEncoder().encode(page));
  const charts = proof.promises.find(({ promise }) => promise === 'charts-agree');
  expect(charts?.differences.map(({ found }) => found)).toEqual(['457.0']);
});
