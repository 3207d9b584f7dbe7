/** No I/O, clock, randomness or surroundings in the core: by its syntax tree, with planted violations. */
import { describe, expect, test } from 'vitest';
import { impuritiesOf, PURE_ROOMS } from '../tools/core-purity.ts';

describe('what is pure', () => {
  test.each([
    'pipeline/adapters/disk.ts',
    'pipeline/cli.ts',
    'pipeline/tools/test.ts',
    'pipeline/2-check/check.test.ts',
  ])('%s is not among the pure files', (path) => expect(PURE_ROOMS.test(path)).toBe(false));
});

describe('planted impurities', () => {
  test.each([
    ["import { readFile } from 'node:fs/promises';", 'import of node:fs/promises'],
    ["import * as fs from 'fs';", 'import of fs'],
    ["export * from 'node:child_process';", 'import of node:child_process'],
    ["const os = await import('node:os');", 'import of node:os'],
    ["import { setTimeout as wait } from 'node:timers/promises';", 'import of node:timers/promises'],
    ["import net from 'net';", 'import of net'],
    ["import { randomUUID } from 'node:crypto';", 'import of node:crypto'],
    ["import { hash, randomBytes as hash2 } from 'node:crypto';", 'import of node:crypto'],
    ["import { randomBytes as hash } from 'node:crypto';", 'import of node:crypto'],
    ["import crypto, { hash } from 'node:crypto';", 'import of node:crypto'],
    ["import * as hash from 'node:crypto';", 'import of node:crypto'],
    ["export { hash } from 'node:crypto';", 'import of node:crypto'],
    ['const later = (name: string) => import(name);', 'import of a computed name'],
    ['const now = Date.now();', 'Date (the clock)'],
    ['const now = new Date();', 'Date (the clock)'],
    ['const now = Date();', 'Date (the clock)'],
    ['const Clock = Date;', 'Date (the clock)'],
    ['const year = new Date(0).getFullYear();', 'getFullYear (local time or language)'],
    ['const id = Math.random();', 'Math.random'],
    ["const id = Math['random']();", 'Math as a value'],
    ['const { random } = Math;', 'Math as a value'],
    ['const home = process.env.HOME;', 'process'],
    ["const page = await fetch('https://example.org');", 'fetch'],
    ["console.log('here');", 'console'],
    ['setTimeout(() => undefined, 1);', 'setTimeout'],
    ['const t = performance.now();', 'performance'],
    ["const clock = globalThis['Date'];", 'globalThis'],
    ["const fs = require('fs');", 'require'],
    ['const here = import.meta.url;', 'import.meta.url'],
    ['const bag = { fetch };', 'fetch'],
  ])('%s', (source, what) => {
    expect(impuritiesOf('planted.ts', `// first line\n${source}\n`)).toContainEqual({ line: 2, what });
  });
});

test.each([
  "import type { Stats } from 'node:fs';",
  "import { Buffer } from 'node:buffer';",
  "import { hash as digestOf } from 'node:crypto';",
  'const day = new Date(seconds * 1000).toISOString();',
  'const day = Date.UTC(2023, 0, 3);',
  'function stamp(date: Date): number { return date.getTime(); }',
  'const biggest = Math.max(1, 2);',
  'interface Step { readonly process: string; fetch(): void }',
  'const step = reader.fetch(page.console);',
  '// Date.now() and Math.random() in a comment',
  "const text = 'process.env';",
])('pure: %s', (source) => {
  expect(impuritiesOf('pure.ts', source)).toEqual([]);
});
