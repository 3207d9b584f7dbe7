/**
 * Undoes an import by its log, in its own simple way: walks through the original character by character, and what is
 * neither dropped, taken nor changed must be the next character of the body. White space does not count.
 */
import type { Imported } from '../import/import-log.ts';

/** Null when every character is accounted for, else where it went wrong. */
export function accountFor(original: string, { markdown, log }: Imported): string | null {
  const body = visible(withoutMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')));
  const gone = new Map<number, number>();
  for (const { offset, text } of [...log.dropped, ...log.taken]) gone.set(offset, text.length);
  for (const { offset, text } of [...log.dropped, ...log.taken]) {
    if (!original.startsWith(text, offset))
      return `the log quotes "${text.slice(0, 20)}" at ${offset}, but that is not there`;
  }
  const changed = new Map(log.changed.map((change) => [change.offset, change]));
  const added = new Map(log.added.map(({ offset, text }) => [offset, visible(text)]));
  let at = 0;
  for (let offset = 0; offset < original.length; offset++) {
    const skip = gone.get(offset);
    if (skip !== undefined) {
      offset += skip - 1;
      continue;
    }
    const mark = added.get(offset) ?? '';
    if (!body.startsWith(mark, at)) return `the log says that "${mark}" was added at ${offset}, but it was not`;
    at += mark.length;
    const from = original[offset] ?? '';
    const change = changed.get(offset);
    if (change && change.from !== from) return `the log says "${change.from}" at ${offset}, but it is "${from}"`;
    for (const wanted of visible(change ? change.to : from)) {
      if (body[at] !== wanted)
        return `at ${offset}: "${wanted}" wanted, "${body.slice(at, at + 20)}" found, in "${original.slice(offset - 10, offset + 10)}"`;
      at++;
    }
  }
  return at === body.length ? null : `the body goes on: "${body.slice(at, at + 40)}"`;
}

function visible(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What importing itself writes: heads, labels in bold, table frames, escapes. */
function withoutMarkdown(body: string): string {
  return body
    .split('\n')
    .map((line) => {
      if (/^\|(?: ?:?-+:? ?\|)+$/.test(line)) return '';
      const cells = line.startsWith('|') ? line.replace(/(?<!\\)\|/g, ' ') : line;
      return cells
        .replace(/^#{1,6} |^- |^ {4}/, '')
        .replace(/^\[\^\d+\]: /, '')
        .replace(/(?<!\\)(?:\[\^\d+\]|:(?:sup|sub)\[([^\]]*)\])/g, '$1')
        .replace(/\\$/, '')
        .replace(/^\*\*(.*?[：:])\*\*/, '$1')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    })
    .join('\n');
}
