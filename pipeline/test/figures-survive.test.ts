/** The real report through import and build: three readers that are not ours give all its figures back, in order. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusNote, hasShared, projectRoot, sharedFolder } from './project-root.ts';
import { runCli } from './run-cli.ts';

const seed = join(sharedFolder, 'seed', '000_11fb4cd1e17529ea.txt');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** Digits with their points and separators: no grammar, so that it shares nothing with the pipeline. */
function numbers(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
}

/** Page numbers, note marks and contents stand between: the wanted numbers must come in this order among them. */
function missingInOrder(wanted: readonly string[], found: readonly string[]): string | null {
  let at = 0;
  for (const number of wanted) {
    const next = found.indexOf(number, at);
    if (next < 0) return number;
    at = next + 1;
  }
  return null;
}

function pageText(html: string): string {
  const texts: string[] = [];
  const walk = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): void => {
    if (node.nodeName === 'style' || node.nodeName === 'script') return;
    if (node.nodeName === '#text') texts.push(node.value ?? '');
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parse(html) as never);
  return texts.join('');
}

function body(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/<!--[\s\S]*?-->/gu, '');
}

const sources = [
  ['heping-2023', join(projectRoot, 'source', 'heping-2023', 'report.md')],
  ['seed', null],
] as const;

describe.each(sources)('figures of %s', (name, source) => {
  const skipped = source === null && !hasShared;
  const note = skipped ? corpusNote : '';
  const folder = mkdtempSync(join(tmpdir(), '定本 测试-'));
  const edition = (format: string): string =>
    join(folder, 'out', name === 'seed' ? 'imported' : name, `${name === 'seed' ? 'imported' : name}.${format}`);
  let wanted: string[] = [];

  beforeAll(async () => {
    if (skipped) return;
    const file = source ?? join(folder, 'imported', 'report.md');
    if (source === null) {
      const imported = await runCli(['import', seed, '-o', join(folder, 'imported')]);
      expect(imported.code, imported.stderr).toBe(0);
    }
    const built = await runCli(['build', file, '-o', join(folder, 'out')]);
    expect(built.code, built.stderr).toBe(0);
    wanted = numbers(body(readFileSync(file, 'utf8')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.skipIf(skipped)(`there are figures to find${note}`, () => {
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted).toEqual(expect.arrayContaining(['306', '4.07', '35.49', '99.7']));
  });

  test.skipIf(skipped || !has('pdftotext'))(
    `pdftotext gives them back${note}${has('pdftotext') ? '' : ' (skipped: no pdftotext)'}`,
    () => {
      const text = execFileSync('pdftotext', ['-raw', edition('pdf'), '-'], { encoding: 'utf8' });
      expect(missingInOrder(wanted, numbers(text))).toBeNull();
    },
  );

  test.skipIf(skipped || !has('pandoc'))(
    `pandoc's reading of the DOCX gives them back${note}${has('pandoc') ? '' : ' (skipped: no pandoc)'}`,
    () => {
      const text = execFileSync('pandoc', ['-t', 'plain', '--wrap=none', edition('docx')], { encoding: 'utf8' });
      expect(missingInOrder(wanted, numbers(text))).toBeNull();
    },
  );

  test.skipIf(skipped)(`the page's text gives them back${note}`, () => {
    expect(missingInOrder(wanted, numbers(pageText(readFileSync(edition('html'), 'utf8'))))).toBeNull();
  });
});
