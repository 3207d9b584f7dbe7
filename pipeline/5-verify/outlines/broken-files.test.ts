/** Broken files give a message and nothing else: no crash, no hang, no stack trace. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '#model/outline.ts';
import { smallDocx } from '../testing/small-docx.ts';
import { shown, smallPdf } from '../testing/small-pdf.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { Unreadable } from './unreadable.ts';

const pdf = smallPdf({ content: shown('6.5%') });
const docx = smallDocx('<w:p><w:r><w:t>6.5%</w:t></w:r></w:p>');
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: cases
describe('a PDF is refused', () => {
  const text = latin1(pdf);
  test.each([
    ['empty', '', /%PDF-/u],
    ['a page of HTML', '<!doctype html>', /%PDF-/u],
    ['cut off', text.slice(0, text.length / 2), /cross-reference/u],
    ['with an offset beyond its end', text.replace(/startxref\n\d+/u, 'startxref\n99999'), /cross-reference/u],
    [
      'with an offset that points elsewhere',
      text.replace(/startxref\n\d+/u, 'startxref\n15'),
      /cross-reference|syntax/u,
    ],
    [
      'with a byte more before its objects',
      text.replace('\n1 0 obj', '\n\n\n1 0 obj').replace(/(startxref\n)(\d+)/u, (_, a, b) => a + (Number(b) + 2)),
      /object/u,
    ],
    [
      'with a stream longer than it says',
      text.replace(/\/Length \d+/u, (length) => '/Length 3'.padEnd(length.length)),
      /object 4/u,
    ],
    ['with damaged deflate data', text.replace(/(stream\n)../u, '$1zz'), /compressed/u],
    ['encrypted', text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), /encrypted/u],
    ['with pages that hold each other', text.replace('/Kids [3 0 R]', '/Kids [2 0 R]'), /page tree/u],
    ['with a filter that nobody knows', text.replace('/FlateDecode', '/FlatDecodes'), /filter/u],
    [
      'nested without end',
      text.replace(/3 0 obj[\s\S]*?endobj/u, (page) => `3 0 obj ${'['.repeat(page.length - 14)}endobj`),
      /nesting|syntax|page/u,
    ],
  ])('%s', (_name, broken, message) => {
    expect(() => readPdf(bytesOf(broken))).toThrow(Unreadable);
    expect(() => readPdf(bytesOf(broken))).toThrow(message);
  });

  test('when a stream would fill the memory', () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));
    const [before, after] = latin1(smallPdf({ content: 'BOMB' })).split(
      /\/Length \d+ \/Filter \/FlateDecode >>\nstream\n[\s\S]*?\nendstream/u,
    );
    const head = `/Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
    const shifted = (after ?? '').replace(/startxref\n\d+/u, '');
    const file = `${before}${head}${latin1(bomb)}\nendstream${shifted}`;
    // offsets behind the bomb have moved: a cross-reference table of its own
    const offsets = [...file.matchAll(/\n(\d+) 0 obj/gu)].map(({ index, 1: number }) => [Number(number), index + 1]);
    const rows = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n `).join('\n');
    const bytes = bytesOf(`${file}\nxref\n${rows}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n${file.length + 1}\n%%EOF`);
    expect(() => readPdf(bytes)).toThrow(/256 MB/u);
  });
});

describe('a DOCX is refused', () => {
  test.each([
    ['empty', new Uint8Array(), /damaged/u],
    ['cut off', docx.slice(0, docx.length - 40), /damaged/u],
    ['without a body', smallDocx('', { 'word/document.xml': '<w:document/>' }), /no body/u],
    ['without a document', smallDocx('', { 'word/document.xml': null }), /missing/u],
    ['with broken XML', smallDocx('<w:p>'), /no sound XML/u],
    ['with an entity that nobody knows', smallDocx('<w:p>&wer;</w:p>'), /no sound XML/u],
    ['nested without end', smallDocx('<w:p>'.repeat(600) + '</w:p>'.repeat(600)), /nesting/u],
  ])('%s', (_name, broken, message) => {
    expect(() => readDocx(broken)).toThrow(Unreadable);
    expect(() => readDocx(broken)).toThrow(message);
  });
});

test('a page that is not UTF-8 is refused', () => {
  expect(() => readHtml(new Uint8Array([0x3c, 0x70, 0x3e, 0xff]))).toThrow(/UTF-8/u);
});

/** Flips bytes at random; a reader may find that nothing changed, or refuse, but may not stumble otherwise. */
function neverStumbles(bytes: Uint8Array, read: (bytes: Uint8Array) => Reading): void {
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  const property = fc.property(flips, fc.nat(bytes.length), fc.boolean(), (pairs, length, cut) => {
    const broken = cut ? bytes.slice(0, length) : bytes.slice();
    for (const [at, mask] of pairs) if (at < broken.length) broken[at] = (broken[at] ?? 0) ^ mask;
    try {
      read(broken);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  });
  fc.assert(property, { numRuns: 400 });
}

test('random flips and cuts: PDF', () => neverStumbles(pdf, readPdf));
test('random flips and cuts: DOCX', () => neverStumbles(docx, readDocx));
test('random flips and cuts: HTML', () =>
  neverStumbles(new TextEncoder().encode('<h1 id=a>1%</h1><table><tr><td>2</table>'), readHtml));
