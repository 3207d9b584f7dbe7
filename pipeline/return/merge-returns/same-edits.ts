/** Which changes are one and the same edit, made by several people or sent back in several files. */
import type { Entry } from './entry.ts';

/** Each change → the entry that stands for it: the first of its kind. */
export function sameEdits(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  const known = new Map<string, Entry[]>();
  const firstOf = new Map<number, Entry>();
  for (const entry of entries) {
    const key = `${entry.standing}\n${entry.print.signature}`;
    // within one file everybody saw what was there: what stands there twice is meant twice
    const others = (known.get(key) ?? []).filter(({ change }) => change.file !== entry.change.file);
    const nested = entry.print.nested || others.some(({ print }) => print.nested);
    firstOf.set(entry.id, nested ? entry : (others[0] ?? entry));
    known.set(key, [...(known.get(key) ?? []), entry]);
  }
  return firstOf;
}
