/** What we lean on inside pdfkit: it writes a value by its own text, in a dictionary of its own and below it. */
import { expect, test } from 'vitest';
import { ReportDocument } from './report-document.ts';
import { Written, WrittenList } from './written.ts';

test('pdfkit writes them as they are', () => {
  const document = new ReportDocument({
    info: { CreationDate: new Date(0), ModDate: new Date(0) },
    language: 'zh-CN',
    xmp: '',
    images: {},
    svgFont: () => new Uint8Array(),
  });
  const list = new WrittenList();
  expect([list.add('1 0 R'), list.add('2 0 R')]).toEqual([0, 1]);
  const inner = document.ref({ Nums: list, Deep: { Box: [new Written('(a)'), 3] } });
  inner.end();
  const whole = document.ref({});
  whole.data = new Written('<< /S /P >>');
  whole.end();
  const text = Buffer.from(document.bytes()).toString('latin1');
  expect(text).toContain('/Nums [1 0 R 2 0 R]');
  expect(text).toContain('/Box [(a) 3]');
  expect(text).toMatch(/ 0 obj\n<< \/S \/P >>\nendobj/u);
});
