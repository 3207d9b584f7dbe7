import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderDocx } from './render-docx.ts';
import { everyKind } from './testing/every-kind.ts';
import { inputOf, templateLook } from './testing/render-parts.ts';

const look = await templateLook('gongwen');
const digest = async (): Promise<string> => {
  const { bytes } = await renderDocx(inputOf(everyKind(), look));
  return createHash('sha256').update(bytes).digest('hex');
};
const run = promisify(execFile);
const program = fileURLToPath(new URL('testing/print-digest.ts', import.meta.url));
const elsewhere = async (zone: string): Promise<string> => {
  const { stdout } = await run(process.execPath, [program], { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' } });
  return stdout.trim();
};

describe('identical bytes for identical input', () => {
  test('a warm process writes what it wrote cold', async () => {
    const first = await digest();
    await renderDocx(inputOf({ ...everyKind(), title: '另一份报告' }, look));
    expect(await digest()).toBe(first);
  });

  test('other processes in other time zones write the same', async () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'];
    const digests = await Promise.all(zones.map(elsewhere));
    expect(new Set([...digests, await digest()]).size).toBe(1);
  });

  test('another commit is another file', async () => {
    const input = inputOf(everyKind(), look);
    const other = await renderDocx({ ...input, stamp: { ...input.stamp, commit: null } });
    expect(createHash('sha256').update(other.bytes).digest('hex')).not.toBe(await digest());
  });
});
