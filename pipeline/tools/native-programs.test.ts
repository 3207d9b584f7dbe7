/** A named path wins, a missing program is null, and the tests hear of both. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProgram, NATIVE_PROGRAMS, nativeEnvironment } from './native-programs.ts';

test('$PANDOC wins over the PATH, the PATH is searched in order, nowhere is null', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-programs-'));
  const program = join(folder, process.platform === 'win32' ? 'pandoc.exe' : 'pandoc');
  await writeFile(program, '');
  await chmod(program, 0o755);
  expect(findProgram('pandoc', { PATH: '' })).toBeNull();
  expect(findProgram('pandoc', { PATH: folder })).toBe(program);
  expect(findProgram('pandoc', { PATH: '', PANDOC: program })).toBe(program);
  expect(findProgram('pandoc', { PATH: '', PANDOC: join(folder, 'nowhere') })).toBeNull();
});

test('uno is a Python that can import it, wherever the PATH leads', () => {
  const uno = findProgram('uno', { PATH: '' });
  if (uno) expect(spawnSync(uno, ['-c', 'import uno']).status).toBe(0);
  else expect(spawnSync('/usr/bin/python3', ['-c', 'import uno']).status).not.toBe(0);
});

test('every program is either named or missing', () => {
  const environment = nativeEnvironment();
  const missing = environment['DINGBEN_MISSING']?.split(',').filter(Boolean) ?? [];
  for (const name of NATIVE_PROGRAMS) {
    expect(missing.includes(name)).toBe(environment[name.toUpperCase()] === undefined);
  }
});
