/** Whatever byte is changed in an edition, its bag or its register, the file that was changed is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeBag } from '../bag/judge-bag.ts';
import { unzipBag, zipBag } from '../bag/zip-bag.ts';
import { append, registerText } from '../register/register.ts';
import { digests, encode, hashText, reservation, smallEdition } from '../testing/small-edition.ts';
import { editionEvidence } from './edition-evidence.ts';
import type { Evidence } from './evidence.ts';
import { stateOf } from './report-text.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const made = smallEdition();
const register = { name: 'source/brief/editions.json', text: registerText(made.register) };
const judge = (files: Files, outer: typeof register | null = register) =>
  editionEvidence({ name: 'brief-e01', files, register: outer }, digests);

const refutedFiles = (evidence: readonly Evidence[]) =>
  evidence.filter(({ state }) => state === 'refuted').map(({ file }) => file);

/** One bit of one byte of one file, chosen by numbers. */
function flipped(files: Files, which: number, at: number, bit: number): { name: string; files: Files } {
  const names = [...files.keys()];
  const name = names[which % names.length] ?? '';
  const bytes = Uint8Array.from(files.get(name) ?? []);
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
  return { name, files: new Map(files).set(name, bytes) };
}

const flip = [fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 })] as const;

describe('one flipped bit', () => {
  test('in any file of an edition: 500 of 500 are reported with the name of the file', () => {
    fc.assert(
      fc.property(...flip, (which, at, bit) => {
        const { name, files } = flipped(made.edition, which, at, bit);
        expect(refutedFiles(judge(files, null))).toContain(name);
      }),
      { numRuns: 500 },
    );
  });

  test('in any file of a bag', () => {
    fc.assert(
      fc.property(...flip, (which, at, bit) => {
        const { name, files } = flipped(made.bag, which, at, bit);
        const problems = judgeBag(files, digests).filter(({ state }) => state === 'refuted');
        expect(problems.some(({ file, message }) => file === name || message.en.includes(name))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('in the complete register', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const { files } = flipped(new Map([['r', encode(register.text)]]), 0, at, bit);
        const text = new TextDecoder().decode(files.get('r'));
        expect(refutedFiles(judge(made.edition, { ...register, text }))).toContain(register.name);
      }),
      { numRuns: 500 },
    );
  });

  test('in a zipped bag: it no longer opens, or is not what was written', () => {
    const zip = zipBag('brief-e01-bag', made.bag);
    expect(unzipBag(zip)).toMatchObject({ name: 'brief-e01-bag', untouched: true });
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const { files } = flipped(new Map([['zip', zip]]), 0, at, bit);
        expect(unzipBag(files.get('zip') ?? zip)?.untouched ?? false).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

test('an untouched edition: nothing is refuted, and what cannot be known is said', () => {
  const evidence = judge(made.edition);
  expect(refutedFiles(evidence)).toEqual([]);
  expect(stateOf(evidence, 'whole')).toBe('proven');
  expect(stateOf(evidence, 'authentic')).toBe('proven');
  // nobody looked for viruses
  expect(stateOf(evidence, 'safe')).toBe('unproven');
  expect(evidence.some(({ message }) => message.en.includes('every file is as e01 stands'))).toBe(true);
});

test('without a register it is not proven that this is the edition that was released', () => {
  expect(judge(made.edition, null).find(({ message }) => message.en.startsWith('no complete register'))?.state).toBe(
    'unproven',
  );
});

describe('more than a flipped bit', () => {
  const without = (name: string): Files => new Map([...made.edition].filter(([path]) => path !== name));

  test.each([...made.edition.keys()])('%s removed', (name) => {
    expect(refutedFiles(judge(without(name), null))).toContain(name);
  });

  test('a file added', () => {
    expect(refutedFiles(judge(new Map(made.edition).set('notes.txt', encode('x')), null))).toEqual(['notes.txt']);
  });

  test('a file and both lists changed so that they fit: the register knows', () => {
    const other = smallEdition();
    const forged = new Map(other.edition);
    const before = new TextDecoder().decode(forged.get('brief.html'));
    const html = encode(before.replace('page', 'PAGE'));
    forged.set('brief.html', html);
    const old = made.edition.get('brief.html') ?? html;
    const rewrite = (path: string): void => {
      const text = new TextDecoder().decode(forged.get(path));
      forged.set(
        path,
        encode(
          text
            .replaceAll(digests.sha512(old), digests.sha512(html))
            .replaceAll(digests.sha256(old), digests.sha256(html)),
        ),
      );
    };
    rewrite('record.json');
    const record = made.edition.get('record.json') ?? html;
    rewrite('manifest.json');
    const swap = (path: string, from: Uint8Array, to: Uint8Array): void => {
      const text = new TextDecoder().decode(forged.get(path));
      forged.set(
        path,
        encode(
          text
            .replaceAll(digests.sha512(from), digests.sha512(to))
            .replaceAll(digests.sha256(from), digests.sha256(to)),
        ),
      );
    };
    swap('manifest.json', record, forged.get('record.json') ?? html);
    rewrite('SHA512SUMS');
    swap('SHA512SUMS', record, forged.get('record.json') ?? html);
    swap('SHA512SUMS', made.edition.get('manifest.json') ?? html, forged.get('manifest.json') ?? html);
    expect(refutedFiles(judge(forged, null))).toEqual([]);
    expect(refutedFiles(judge(forged))).toEqual(
      expect.arrayContaining(['brief.html', 'manifest.json', 'record.json', 'SHA512SUMS']),
    );
  });

  test('the register goes on: a withdrawal and a correction are told, and refute nothing', () => {
    const withdrawn = append(
      append(
        made.register,
        {
          kind: 'corrected',
          number: 1,
          date: '2024-03-01',
          by: 2,
          corrections: [{ place: '第一段', old: '1.2万人', new: '1.3万人', reason: '笔误' }],
        },
        hashText,
      ),
      { kind: 'withdrawn', number: 1, date: '2024-03-02', reason: '数据有误' },
      hashText,
    );
    const evidence = judge(made.edition, { ...register, text: registerText(withdrawn) });
    expect(refutedFiles(evidence)).toEqual([]);
    expect(evidence.filter(({ state }) => state === 'noted').map(({ message }) => message.zh)).toEqual([
      '更正：第一段，“1.2万人”应为“1.3万人”（笔误）',
      '本版已于 2024-03-02 撤回：数据有误',
    ]);
  });

  test('a register of another past', () => {
    const other = append(
      { version: 1, report: 'brief', entries: [] },
      reservation(1, { stage: 'published' }),
      hashText,
    );
    expect(refutedFiles(judge(made.edition, { ...register, text: registerText(other) }))).toContain(register.name);
  });
});
