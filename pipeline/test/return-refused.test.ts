/** `dingben import --onto` refuses what is no edition of the report, and what is unsafe or broken, without touching the report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../4-render/docx/render-docx.ts';
import { composeFile, renderInput } from './compose-markdown.ts';
import { STACK_TRACE } from './edition-folder.ts';
import { hasShared, projectRoot, sharedFolder } from './project-root.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';
import type { Ran } from './run-cli.ts';

let desk: ReturnDesk;
let own: Record<string, Uint8Array>;

async function editionOf(id: string): Promise<Uint8Array> {
  return (await renderDocx(renderInput(await composeFile(join(projectRoot, 'source', id, 'report.md'))))).bytes;
}

beforeAll(async () => {
  desk = await openReturnDesk('refused');
  own = unzipSync(await editionOf('heping-2023'));
});
afterAll(() => desk.remove());

/** Its report stays as it is, whatever was asked for. */
async function onto(bytes: Uint8Array): Promise<Ran> {
  desk.write('改稿.docx', bytes);
  const ran = await desk.onto(['改稿.docx'], '--accept', 'all', '-o', 'papers');
  expect(desk.read(REPORT)).toBe(desk.markdown);
  expect(ran.stderr).not.toMatch(STACK_TRACE);
  return ran;
}

const withPart = (name: string, change: (xml: string) => string): Uint8Array =>
  zipSync({ ...own, [name]: strToU8(change(strFromU8(own[name] ?? new Uint8Array()))) });

const DOCTYPE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
const afterDeclaration = (xml: string): string => xml.replace(/^(<\?xml[^>]*\?>)?/u, `$1${DOCTYPE}`);
const without = (name: string): Zippable => Object.fromEntries(Object.entries(own).filter(([each]) => each !== name));

/** An encrypted Office file is an OLE container that holds the package. */
const OLE = new Uint8Array(2048);
OLE.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('refused with its reason', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an edition of another report', () => editionOf('example-district-2024'), '是“example-district-2024”的 Word 稿'],
    ['an encrypted file', () => OLE, '加了密码'],
    ['a zip bomb', () => zipSync({ ...own, 'word/document.xml': new Uint8Array(70 * 2 ** 20) }), '压缩炸弹'],
    ['a bomb in the notes', () => zipSync({ ...own, 'word/footnotes.xml': new Uint8Array(40 * 2 ** 20) }), '压缩炸弹'],
    ['an external entity in the text', () => withPart('word/document.xml', afterDeclaration), '文档类型声明'],
    ['an external entity in our own part', () => withPart('customXml/item1.xml', afterDeclaration), '文档类型声明'],
    ['an external entity in the styles', () => withPart('word/styles.xml', afterDeclaration), '文档类型声明'],
    ['a package cut in half', () => zipSync(own).subarray(0, 9000), '文件已损坏'],
    ['a package without a text', () => zipSync(without('word/document.xml')), '没有正文'],
    ['XML cut in half', () => withPart('word/document.xml', (xml) => xml.slice(0, 5000)), '不是有效的XML'],
    ['a part that leads out of the package', () => zipSync({ ...own, '../../x.xml': strToU8('x') }), '指向包外的路径'],
    ['no package at all', () => strToU8('各位代表：'), '这不是 .docx 文件'],
    ['nothing', () => new Uint8Array(), '是空文件（0 字节）'],
  ])('%s', async (_name, bytes, reason) => {
    const { code, stdout, stderr } = await onto(await bytes());
    expect(stderr).toContain(reason);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('a file that lost all it knew of its report: plain import is suggested', async () => {
    const strange = Object.fromEntries(Object.entries(own).filter(([name]) => !/^customXml|custom\.xml$/u.test(name)));
    const { code, stderr } = await onto(zipSync(strange));
    expect([code, stderr]).toEqual([2, expect.stringContaining('dingben import 改稿.docx -o')]);
  });
});

test('macros are named and left alone; the rest is read', async () => {
  const { code, stderr } = await onto(zipSync({ ...own, 'word/vbaProject.bin': strToU8('Sub AutoOpen()') }));
  expect([code, stderr]).toEqual([0, expect.stringContaining('文件里的宏没有理会：word/vbaProject.bin')]);
});

const corpus = join(sharedFolder, 'corpus', 'docx');
describe.skipIf(!hasShared)(`real files of others${hasShared ? '' : ' (skipped: no corpus)'}`, () => {
  const names = hasShared ? readdirSync(corpus).filter((name) => name.endsWith('.docx')) : [];

  test('there are sixteen', () => expect(names).toHaveLength(16));

  test.each(names)('%s', async (name) => {
    const { code, stdout, stderr } = await onto(readFileSync(join(corpus, name)));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('不是本工具生成的 Word 稿');
    expect(stderr).toContain('dingben import 改稿.docx -o');
  });
});
