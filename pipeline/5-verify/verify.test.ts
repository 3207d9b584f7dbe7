/** Editions that agree are said to agree; what differs is told with its places; what cannot be read fails the proof. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { difference, positionText, proofLine } from '#messages/verify.ts';
import { FORMATS, type Format } from '#model/edition.ts';
import type { Place } from '#model/place.ts';
import { PROMISES } from '#model/proof.ts';
import { composeMarkdown } from '../test/compose-markdown.ts';
import { damagesOfHtml } from './testing/damage-html.ts';
import { Dice } from './testing/dice.ts';
import { brokenPromises, type Editions, editionsOf, renderAll } from './testing/editions.ts';
import { PdfAnatomy } from './testing/pdf-anatomy.ts';
import { proofFindings, proofOf } from './verify.ts';

const FILES = [
  'source/heping-2023/report.md',
  'source/example-district-2024/report.md',
  'pipeline/examples/full/report.md',
  'pipeline/examples/minimal/report.md',
];
const ELSEWHERE: Place = {
  file: 'report.md',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

describe.each(FILES)('%s', (file) => {
  let editions: Editions;
  beforeAll(async () => {
    editions = await editionsOf(file);
  });

  test.each(FORMATS)('%s agrees', (format) => {
    const proof = editions.prove(format);
    expect(brokenPromises(proof)).toEqual([]);
    expect(proof.equal).toBe(true);
    expect(proof.promises.map(({ promise }) => promise).toSorted()).toEqual([...PROMISES].toSorted());
    expect(proofFindings(proof, ELSEWHERE)).toEqual([]);
  });
});

describe('a report of every kind of mark', () => {
  const markdown = `---
id: marks
date: "2024-01-09"
---

# 报告

见[^a]和[^b]，再见[^a]，[外面](https://example.org/甲?a=1&b=2)，[里面](#一、标题)。

## 一、标题[^b]

> 引文里[^c]有**6.5%**。

| 指标[^a] | 数 |
|---|--:|
| 增长 | -3.2 |

[^a]: 第一条，又见[^b]。
[^b]: 第二条。
[^c]: 第三条。

    有两段，4.07亿元。
`;
  test('agrees in every format', async () => {
    const editions = await renderAll(await composeMarkdown(markdown));
    for (const format of FORMATS) expect([format, brokenPromises(editions.prove(format))]).toEqual([format, []]);
  });
});

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: cases
describe('what a proof says', () => {
  let editions: Editions;
  beforeAll(async () => {
    editions = await editionsOf('source/heping-2023/report.md');
  });

  test('the place in the source is the character that differs, the position is where it stands in the edition', () => {
    const page = new TextDecoder().decode(editions.bytes.html);
    const bytes = new TextEncoder().encode(page.replace(/(<main[\s\S]*?)4\.07/u, '$14.01'));
    const proof = editions.prove('html', bytes);
    const [figures] = proof.promises;
    expect(figures).toMatchObject({ promise: 'figures-survive', differences: [{ expected: '4.07', found: '4.01' }] });
    const text = proof.promises.find(({ promise }) => promise === 'text-agrees')?.differences[0];
    const { source } = editions.sample.composed;
    expect(text).toMatchObject({ expected: '7', found: '1', position: { kind: 'element' } });
    expect(source.slice((text?.place?.start.offset ?? 0) - 3, text?.place?.end.offset)).toContain('4.0');
    expect(source[text?.place?.start.offset ?? 0]).toBe('7');
  });

  test('every difference is a finding of severity error with its promise as rule', () => {
    const { bytes } = damagesOfHtml(editions.bytes.html)['digit swapped'](new Dice(7));
    const findings = proofFindings(editions.prove('html', bytes), ELSEWHERE);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['verify/figures-survive', 'verify/text-agrees']),
    );
    for (const { severity, message } of findings) {
      expect(severity).toBe('error');
      expect(message.zh).toMatch(/HTML 版本/u);
      expect(message.en).toMatch(/HTML edition/u);
    }
  });

  test.each(FORMATS)('%s: what cannot be read is a failure with a message', (format) => {
    for (const bytes of [new Uint8Array(), editions.bytes[format].slice(0, 3000), new Uint8Array(5000).fill(0xff)]) {
      const proof = editions.prove(format, bytes);
      expect(proof.equal).toBe(false);
      expect(proofFindings(proof, ELSEWHERE).every(({ severity }) => severity === 'error')).toBe(true);
      expect(proofFindings(proof, ELSEWHERE).length).toBeGreaterThan(0);
      expect(proofLine(proof).zh).toMatch(/无法核对|不一致/u);
    }
  });

  test('another report is found out in every format', async () => {
    const other = await editionsOf('pipeline/examples/minimal/report.md');
    for (const format of FORMATS) expect(editions.prove(format, other.bytes[format]).equal).toBe(false);
  });

  test('lines and sums', () => {
    const proofs = FORMATS.map((format) => editions.prove(format));
    expect(proofOf(editions.sample.composed, proofs)).toMatchObject({ version: 1, equal: true, report: 'heping-2023' });
    expect(proofLine(proofs[0] ?? editions.prove('pdf')).zh).toMatch(/^PDF 与稿件一致（\d+ 字、\d+ 个数字）$/u);
    expect(positionText(null).zh).toBe('位置不明');
    const told = { expected: '1', found: '2', before: '', position: { kind: 'page', page: 3 } as const };
    expect(difference('pdf', 'text-agrees', told).zh).toContain('第 3 页');
  });
});

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: cases
describe('what stands beside the text', () => {
  let editions: Editions;
  beforeAll(async () => {
    editions = await editionsOf('source/example-district-2024/report.md');
  });
  const broken = (format: Format, bytes: Uint8Array): string[] =>
    editions
      .prove(format, bytes)
      .promises.filter(({ differences }) => differences.length > 0)
      .map(({ promise }) => promise);
  const inPdf = (change: (pdf: PdfAnatomy) => void): string[] => {
    const pdf = new PdfAnatomy(editions.bytes.pdf);
    change(pdf);
    return broken('pdf', pdf.pdf.write());
  };
  const inPage = (from: RegExp, to: string): string[] => {
    const page = new TextDecoder().decode(editions.bytes.html);
    expect(page).toMatch(from);
    return broken('html', new TextEncoder().encode(page.replace(from, to)));
  };

  test('rewriting a PDF without a change changes nothing', () => expect(inPdf(() => {})).toEqual([]));

  test('visible text that is declared furniture', () => {
    const added = inPdf((pdf) => {
      const [content = 0] = pdf.contents.values();
      const [operator] = pdf.operatorsOf(content);
      const shown = (pdf.pdf.need(content).stream ?? '').slice(operator?.from, operator?.to);
      const object = pdf.pdf.need(content);
      object.stream += `\n/Artifact BMC q 0 g BT /${operator?.font} 12 Tf 1 0 0 -1 100 500 Tm [${shown}] TJ ET Q EMC\n`;
    });
    expect(added).toEqual(['furniture-agrees']);
  });

  test.each([
    ['white', '1 g', 'charts-agree'],
    ['without ink', '0 g 3 Tr', 'seen-as-read'],
  ])('%s text where a picture stands', (_, setting, promise) => {
    const added = inPdf((pdf) => {
      const marked = /\/Figure\s*<<[^>]*\/MCID[^>]*>>\s*BDC\n?/u;
      const content = [...pdf.contents.values()].find((each) => marked.test(pdf.pdf.need(each).stream ?? ''));
      const object = pdf.pdf.need(content ?? 0);
      const [operator] = pdf.operatorsOf(content ?? 0);
      const shown = (object.stream ?? '').slice(operator?.from, operator?.to);
      const drawn = `q ${setting} BT /${operator?.font} 12 Tf 1 0 0 -1 100 300 Tm [${shown}] TJ ET Q\n`;
      object.stream = (object.stream ?? '').replace(marked, (start) => `${start}${drawn}`);
    });
    expect(added).toContain(promise);
  });

  test('a lost page mark', () => {
    const lost = inPdf((pdf) => {
      const mark = pdf.operators().find(({ tag, text }) => tag === 'Artifact' && text.includes('征求意见稿'));
      if (mark) pdf.replaceShown(mark, '');
    });
    expect(lost).toEqual(['furniture-agrees']);
    const parts = unzipSync(editions.bytes.docx);
    const [header = ''] = Object.keys(parts).filter((name) => /word\/header\d+\.xml/u.test(name));
    const text = strFromU8(parts[header] ?? new Uint8Array()).replace('征求意见稿', '');
    expect(broken('docx', zipSync({ ...parts, [header]: strToU8(text) }))).toEqual(['furniture-agrees']);
  });

  test('a page number of the contents that is another one', () => {
    const wrong = inPdf((pdf) => {
      const number = pdf.operators().find(({ tag, text }) => tag === 'TOCI' && /^\d$/u.test(text));
      const other = pdf
        .operators()
        .find(
          ({ tag, font, text }) =>
            tag === 'TOCI' && font === number?.font && /^\d$/u.test(text) && text !== number?.text,
        );
      if (!number || !other) throw new Error('no page numbers');
      pdf.replaceShown(number, (pdf.pdf.need(other.content).stream ?? '').slice(other.from, other.to));
    });
    expect(wrong).toEqual(['contents-agree']);
  });

  test('another source inside the PDF', () => {
    const changed = inPdf((pdf) => {
      for (const object of pdf.pdf.objects.values()) {
        if (object.head.includes('/EmbeddedFile') && object.stream?.startsWith('---')) object.stream += '\n';
      }
    });
    expect(changed).toEqual(['source-embedded']);
  });

  test('a value that machines would read otherwise', () => {
    expect(inPage(/<data value="\d/u, '<data value="9')).toEqual(['values-agree']);
  });

  test('a heading of the contents, a bookmark, a title, a language', () => {
    expect(inPage(/(<nav[\s\S]*?<a [^>]*>)[^<]*/u, '$1别的')).toEqual(['contents-agree']);
    expect(inPage(/<title>[^<]*/u, '<title>别的')).toEqual(['title-agrees']);
    expect(inPage(/ lang="zh-CN"/u, ' lang="en"')).toEqual(['title-agrees']);
    const renamed = inPdf((pdf) => {
      const [item = 0] = pdf.pdf.find(/\/Title \([\s\S]*\/(?:Next|Prev|Parent) /u);
      const object = pdf.pdf.need(item);
      object.head = object.head.replace(/\/Title \((?:\\[\s\S]|[^\\)])*\)/u, '/Title (other)');
    });
    expect(renamed).toEqual(['bookmarks-agree']);
  });

  test('a style sheet that hides a paragraph', () => {
    expect(inPage(/<style>/u, '<style>main p{opacity:0}')).toEqual(['seen-as-read']);
  });
});
