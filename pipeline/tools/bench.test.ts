/** What the benchmark reads is what was printed, and a run that is killed ends like one that was not. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../test/project-root.ts';
import { raceRows, sectionsOf } from './bench.ts';
import { measureManyReports } from './bench-many.ts';
import { sharesOf } from './bench-profile.ts';

describe('the race', () => {
  it('is read size by size', () => {
    const printed = [
      'size  who    wall s  cpu s   (median of 5, interleaved)',
      '7x    ours     1.31    1.62',
      '7x    peers    1.05    0.92',
      '7x    ratio    1.25    1.76   ours / peers',
      '70x   ours     4.31    5.62',
    ].join('\n');
    expect(raceRows(printed)).toEqual([
      ['7x', '1.31', '1.05', '1.62', '0.92', '1.76'],
      ['70x', '4.31', '–', '5.62', '–', '–'],
    ]);
  });
});

describe('BENCHMARKS.md', () => {
  it('keeps the sections that are not measured again', () => {
    const sections = sectionsOf('# Benchmarks\n\nopening\n\n## A\n\none\n\n## B\n\ntwo\n');
    expect([...sections]).toEqual([
      ['## A', '## A\n\none'],
      ['## B', '## B\n\ntwo'],
    ]);
  });
});

describe('a profile', () => {
  it('counts what a package does for the room that called it', () => {
    const frame = (functionName: string, path: string) => ({
      functionName,
      url: path && pathToFileURL(join(projectRoot, path)).href,
    });
    const shares = sharesOf({
      nodes: [
        { id: 1, callFrame: frame('(root)', ''), children: [2, 5, 6] },
        { id: 2, callFrame: frame('read', 'pipeline/1-read/read.ts'), children: [3] },
        { id: 3, callFrame: frame('parse', 'node_modules/micromark/index.js') },
        { id: 5, callFrame: frame('render', 'pipeline/4-render/pdf/render.ts') },
        { id: 6, callFrame: frame('(idle)', '') },
      ],
      samples: [2, 3, 5, 6],
      timeDeltas: [100, 200, 100, 5000],
    });
    expect(shares).toEqual([
      { room: '1-read', share: 0.75 },
      { room: '4-render/pdf', share: 0.25 },
    ]);
  });
});

describe('many reports', () => {
  it(
    'killed half-way and run again give the same bytes; unchanged ones are not built again',
    {
      timeout: 240_000,
    },
    async () => {
      const cost = await measureManyReports(12);
      expect(cost.sameAfterKill).toBe(true);
      expect(cost.second).toBeLessThan(cost.first / 3);
    },
  );
});
