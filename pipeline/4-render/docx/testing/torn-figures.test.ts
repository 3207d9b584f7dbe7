import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FIGURE_END, FIGURE_START } from './expected-paragraphs.ts';
import { tornFigures } from './torn-figures.ts';

const figure = (text: string): string => FIGURE_START + text + FIGURE_END;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const came = (text: string): string => `<w:ins>${run(text)}</w:ins>`;
const docx = (...runs: string[]): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body><w:p>${runs.join('')}</w:p></w:body></w:document>`) });

test('a figure that goes and one that comes, each whole, are not torn', () => {
  const bytes = docx(run('面积'), gone('14.8万平方米'), came('15.2万平方米'), run('。'));
  expect(tornFigures(bytes, [`面积${figure('14.8万平方米')}。`], 'old')).toEqual([]);
  expect(tornFigures(bytes, [`面积${figure('15.2万平方米')}。`], 'new')).toEqual([]);
});

test('a figure of which a part stays is torn, and so is one with something between', () => {
  const bytes = docx(run('面积1'), gone('4.8'), came('5.2'), run('万平方米。'));
  expect(tornFigures(bytes, [`面积${figure('14.8万平方米')}。`], 'old')).toEqual([
    '14.8万平方米: same and old',
    expect.any(String),
  ]);
  expect(tornFigures(docx(gone('14'), came('x'), gone('.8亿元')), [figure('14.8亿元')], 'old')).toEqual([
    '14.8亿元: old',
  ]);
  expect(tornFigures(docx(run('14'), came('0'), run('.8亿元')), [figure('14.8亿元')], 'old')).toHaveLength(1);
});

test('a file that says something else is no proof', () => {
  expect(tornFigures(docx(run('别的')), ['这个'], 'new')).toEqual(['the new text reads otherwise']);
});
