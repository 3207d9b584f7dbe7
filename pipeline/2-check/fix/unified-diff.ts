/** Shows what fixes change as a unified diff: what --dry-run prints. */
import { createTwoFilesPatch } from 'diff';

/** '' where the texts are equal. `file` stands on both sides, as git and patch expect it. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 1 });
}
