/** The structure of finished files, by readers of their own: nothing outside of marked content, and tags that say what they should. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { PdfRewriter } from '../../5-verify/testing/pdf-rewriter.ts';
import { composeFile, composeMarkdown, projectRoot, renderInput, sharedFolder } from '../../test/compose-markdown.ts';
import { renderPdf } from './render-pdf.ts';
import { readStructure } from './testing/structure-issues.ts';
import { scanTextOperators, withoutFirstMarks } from './testing/text-operators.ts';

const run = promisify(execFile);
const FILES = [
  'source/heping-2023',
  'source/example-district-2024',
  'pipeline/examples/full',
  'pipeline/examples/minimal',
];
const seedFolder = join(sharedFolder, 'seed');
const corpus = join(sharedFolder, 'corpus/reports');
const hasCorpus = existsSync(corpus);
/** of the corpus, evenly taken */
const REPORTS = 10;

const edition = async (path: string): Promise<Uint8Array> =>
  (await renderPdf(renderInput(await composeFile(join(projectRoot, path, 'report.md'))))).bytes;

async function imported(path: string): Promise<Uint8Array> {
  const { value } = importText({ file: path, bytes: await readFile(path) });
  return (await renderPdf(renderInput(await composeMarkdown(value?.markdown ?? '', path)))).bytes;
}

const judge = (bytes: Uint8Array) => ({
  outside: scanTextOperators(bytes).outside,
  issues: readStructure(bytes).issues,
});
const SOUND = { outside: [], issues: [] };

let district: Uint8Array;
beforeAll(async () => {
  district = await edition('source/example-district-2024');
});

describe('samples and examples', () => {
  test.each(FILES)('%s', async (path) => {
    const bytes = await edition(path);
    expect(judge(bytes)).toEqual(SOUND);
    expect(scanTextOperators(bytes).all).toBeGreaterThan(5);
    expect(readStructure(bytes).contents).toBeGreaterThan(3);
  });

  test('the reader counts what is there', () => {
    expect(readStructure(district)).toMatchObject({ tables: 3, figures: 1 });
    expect(readStructure(district).elements).toBeGreaterThan(200);
  });
});

describe.skipIf(!hasCorpus)(`real reports${hasCorpus ? '' : ', skipped: no corpus'}`, () => {
  test('the imported seed', async () => {
    const [seed = ''] = await readdir(seedFolder);
    expect(judge(await imported(join(seedFolder, seed)))).toEqual(SOUND);
  });

  test(`${REPORTS} imported reports`, { timeout: 180_000 }, async () => {
    const names = (await readdir(corpus)).filter((name) => name.endsWith('.txt')).toSorted();
    const step = Math.floor(names.length / REPORTS);
    for (let k = 0; k < REPORTS; k++) {
      const name = names[k * step] ?? '';
      expect([name, judge(await imported(join(corpus, name)))]).toEqual([name, SOUND]);
    }
  });
});

/** Same length, so that the file stays sound. */
const replaced = (bytes: Uint8Array, pattern: RegExp, by: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(pattern, by), 'latin1'));

describe('what is planted is found', () => {
  test('a paragraph without tags', () => {
    const planted = withoutFirstMarks(district);
    expect(scanTextOperators(planted).outside.length).toBeGreaterThan(0);
    expect(scanTextOperators(planted).all).toBe(scanTextOperators(district).all);
  });

  test.each([
    ['a first heading of level 3', /\/S \/H1/u, '/S /H3', 'the first heading is of level 3'],
    ['a level left out', /\/S \/H3/u, '/S /H4', 'level 4 after level 2'],
    ['headings that are paragraphs', /\/S \/H\d/gu, '/S /P ', 'no heading'],
    ['a table without a head', /\/S \/TH/gu, '/S /TD', 'Table without TH'],
    ['a picture without a description', /\/Alt /gu, '/Alx ', 'Figure without Alt'],
    ['another language', /\/Lang \(zh-CN\)/u, '/Lang (en-US)', 'the language is not Chinese'],
    ['a title that is not shown', /\/DisplayDocTitle true/u, '/DisplayDocTitle null', 'the title is not shown'],
    ['no structure tree', /\/Type \/StructTreeRoot/u, '/Type /StructTreeRoo_', 'no structure tree'],
  ])('%s', (_, pattern, by, issue) => {
    expect(readStructure(replaced(district, pattern, by)).issues).toContain(issue);
  });

  test('an empty structure tree, which pdfmake’s own would be', () => {
    const file = new PdfRewriter(district);
    const root = file.need(file.find(/\/Type \/StructTreeRoot\b/u)[0] ?? 0);
    root.head = root.head.replace(/\/K (?:\[[^\]]*\]|\d+ 0 R)/u, '/K []');
    const emptied = file.write();
    expect(readStructure(emptied).issues).toContain('the structure tree holds no content');
  });
});

const script = join(sharedFolder, 'validators/tools/pdfstruct.py');

/** Why the script cannot run here, or null. */
async function missing(): Promise<string | null> {
  if (!existsSync(script)) return 'no corpus';
  const works = await run('/usr/bin/python3', ['-c', 'import pikepdf']).then(
    () => true,
    () => false,
  );
  return works ? null : 'no pikepdf (Debian: python3-pikepdf)';
}
const reason = await missing();

describe.skipIf(reason !== null)(reason === null ? 'pdfstruct.py' : `pdfstruct.py, skipped: ${reason}`, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dingben-structure-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function verdict(bytes: Uint8Array): Promise<string> {
    const file = join(folder, 'edition.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('/usr/bin/python3', [script, file]).catch((error: { stdout: string }) => error);
    return stdout;
  }

  test.each(FILES)('%s', { timeout: 60_000 }, async (path) => {
    expect(await verdict(await edition(path))).toMatch(/^PASS pdf-structure issues=0/u);
  });

  test('a planted table without a head fails there, too', { timeout: 60_000 }, async () => {
    expect(await verdict(replaced(district, /\/S \/TH/gu, '/S /TD'))).toMatch(/^FAIL/u);
  });
});
