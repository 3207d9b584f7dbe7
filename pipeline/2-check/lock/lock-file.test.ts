/** The lock as a file: one line per figure, untouched by edits elsewhere, and clear words where it is broken. */
import { describe, expect, test } from 'vitest';
import { listFigures } from '../ledger.ts';
import { smallReport } from '../testing/small-report.ts';
import { readLock } from './read-lock.ts';
import { writeLock } from './write-lock.ts';

const TEXT = '盘活资产4.07亿元，演出200余场。\n\n全年优良天数273天，产业比重为2.5∶40∶57.5，增长5%～6%。';

const lockOf = (text: string): string => writeLock('report', listFigures(smallReport(text)));

test('is as it is', () => {
  expect(lockOf(TEXT)).toMatchInlineSnapshot(`
    "{"version":1,"report":"report","blocks":[
    {"anchor":"blk_00000001","figures":[
    {"indicator":"资产","text":"4.07亿元","value":"407000000","unit":"元"},
    {"indicator":"演出","text":"200余场","value":"200","unit":"场","qualifier":"余"}
    ]},
    {"anchor":"blk_00000002","figures":[
    {"indicator":"优良天数","text":"273天","value":"273","unit":"天"},
    {"indicator":"产业比重","text":"2.5∶40∶57.5","parts":["2.5","40","57.5"]},
    {"indicator":"产业比重增长","text":"5%～6%","from":"5","to":"6","unit":"%"}
    ]}
    ]}
    "
  `);
});

describe('an edit elsewhere changes no other line', () => {
  /** lines that are only in one of the two, without the comma that parts them from the next */
  const others = (before: string, after: string): readonly string[] => {
    const [a, b] = [before, after].map((text) => text.split('\n').map((line) => line.replace(/,$/u, '')));
    return [...(b ?? []).filter((line) => !a?.includes(line)), ...(a ?? []).filter((line) => !b?.includes(line))];
  };

  test('a sentence without figures: no line at all', () => {
    expect(lockOf(TEXT.replace('演出', '各界满意，演出'))).toBe(lockOf(TEXT));
  });

  test.each([
    ['before the others', `新建公园3个。${TEXT}`],
    ['between them', TEXT.replace('演出', '新建公园3个，演出')],
    ['behind them', TEXT.replace('200余场。', '200余场。新建公园3个。')],
  ])('a figure %s: its own line', (_where, text) => {
    expect(others(lockOf(TEXT), lockOf(text))).toEqual([expect.stringContaining('"text":"3个"')]);
  });
});

describe('a broken lock names its line', () => {
  const good = lockOf(TEXT);
  test.each([
    ['a merge conflict', good.replace('{"anchor"', '<<<<<<< ours\n{"anchor"'), /lock\.json:2 .*合并冲突/u],
    ['a lost comma', good.replace('},\n', '}\n'), /lock\.json:4 .*JSON/u],
    ['a file that broke off', good.slice(0, good.length / 2), /lock\.json:\d+ .*JSON/u],
    ['an empty file', '', /lock\.json:1 .*JSON/u],
    ['an unknown key', good.replace('"text":"200余场"', '"txt":"200余场"'), /lock\.json:2 “blocks\.0\.figures\.1/u],
    ['another version', good.replace('"version":1', '"version":2'), /lock\.json:1 “version”/u],
    ['a block twice', good.replace('blk_00000002', 'blk_00000001'), /lock\.json:6 .*blk_00000001 出现两次/u],
  ])('%s', (_what, content, message) => {
    const reading = readLock(content);
    expect('problem' in reading && reading.problem.zh).toMatch(message);
  });

  test('the good one is none', () => expect(readLock(good)).toHaveProperty('lock'));
});
