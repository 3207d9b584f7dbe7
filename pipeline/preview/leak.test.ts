/** 200 rebuilds of a long report leave no memory behind. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openWorkshop } from '#adapters/workshop.ts';
import { projectRoot } from '../test/project-root.ts';
import { openRebuilder } from './rebuild.ts';
import { longReport } from './testing/long-report.ts';
import { warmWorkshop } from './warm-workshop.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const MB = 1024 * 1024;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('200 rebuilds: the heap stays flat', async () => {
  let count = 0;
  const file = join(projectRoot, 'source/long/report.md');
  const rebuilder = openRebuilder({
    read: async () => ({ file, id: 'long', bytes: new TextEncoder().encode(longReport(`第${count}次保存。`)) }),
    workshop: warmWorkshop(await openWorkshop(projectRoot, {})),
    language: 'zh',
    now: () => performance.now(),
  });
  const heaps: number[] = [];
  for (count = 1; count <= 200; count += 1) {
    expect(await rebuilder.rebuild(false)).toBe(true);
    if (count % 50 === 0) heaps.push(heap());
  }
  expect(rebuilder.state()).toMatchObject({ attempt: 200, page: 200, banner: null });
  console.log(`heap after 50, 100, 150, 200 rebuilds: ${heaps.map((each) => (each / MB).toFixed(1)).join(', ')} MB`);
  // one kept report and its page weigh some 5 MB: 150 of them would be 750
  expect((heaps[3] ?? Number.NaN) - (heaps[0] ?? 0)).toBeLessThan(10 * MB);
}, 120_000);
