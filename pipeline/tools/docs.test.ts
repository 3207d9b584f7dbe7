/** Generated parts are compared, and an outdated one is seen. */
import { expect, test } from 'vitest';
import { withGenerated } from './docs.ts';

const OUTDATED = 'before\n<!-- generated: rules -->\nold\n<!-- /generated -->\nafter\n';

test('an outdated part is made anew, the rest is left alone', async () => {
  const made = await withGenerated(OUTDATED, 'zh');
  expect(made).toContain('numbers/digits-split-by-space');
  expect(made).not.toContain('\nold\n');
  expect(made.startsWith('before\n') && made.endsWith('after\n')).toBe(true);
  expect(await withGenerated(made, 'zh')).toBe(made);
});

test('a part that nothing makes is an error', async () => {
  await expect(withGenerated(OUTDATED.replace('rules', 'weather'), 'en')).rejects.toThrow('weather');
});
