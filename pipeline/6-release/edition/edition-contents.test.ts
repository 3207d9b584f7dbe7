import { expect, test } from 'vitest';
import { digests, SUBSTITUTIONS, smallEdition } from '../testing/small-edition.ts';

test('the manifest lists every file but itself and the checksums, and the characters that another face prints', () => {
  const { edition } = smallEdition();
  const manifest = JSON.parse(new TextDecoder().decode(edition.get('manifest.json')));
  const listed = manifest.files.map(({ path }: { path: string }) => path);
  expect(new Set(listed)).toEqual(new Set([...edition.keys()].filter((path) => !/^(?:manifest|SHA512)/.test(path))));
  for (const { path, sha256 } of manifest.files)
    expect(sha256).toBe(digests.sha256(edition.get(path) ?? new Uint8Array()));
  expect(manifest.glyphSubstitutions).toEqual(SUBSTITUTIONS);
});
