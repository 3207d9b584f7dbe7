/** Lines before the text whose words stand in the front matter: what is written there is YAML, not Markdown. */
import type { BaseItem, BaseLine } from '../base/base-line.ts';
import { applyEdits, type SourceEdit } from './edits.ts';

/** Whether the line stands in the front matter; a title can as well be a heading. */
export function isFrontValue(line: BaseLine, source: string): boolean {
  const last = line.chars.findLast((char) => char !== null);
  return line.role === 'front' && last !== undefined && last !== null && last.to <= endOfFront(source);
}

function endOfFront(source: string): number {
  return /^\uFEFF?---\r?\n[\s\S]*?\r?\n(?=---)/u.exec(source)?.[0].length ?? 0;
}

/** A value that is no plain word to YAML any more is put into quotes. */
export function frontValues(edits: readonly SourceEdit[], items: readonly BaseItem[], source: string): SourceEdit[] {
  let all = [...edits];
  for (const item of items) {
    const value = item.kind === 'line' && isFrontValue(item, source) ? placeOfValue(item, source) : null;
    const own = value ? all.filter(({ from, to }) => from >= value.from && to <= value.to) : [];
    if (!value || own.length === 0) continue;
    const text = applyEdits(source.slice(0, value.to), own).slice(value.from);
    if (!isPlain(text)) {
      all = [...all.filter((edit) => !own.includes(edit)), { ...value, text: quoted(text) }];
    }
  }
  return all;
}

/** null: written in another way than as one plain word behind its key */
function placeOfValue({ chars }: BaseLine, source: string): { from: number; to: number } | null {
  const own = chars.flatMap((char) => char ?? []);
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const before = source.slice(source.lastIndexOf('\n', from - 1) + 1, from);
  const after = source.slice(to, to + source.slice(to).search(/\r?\n|$/u));
  return /^\s*[\w-]+:\s+$/u.test(before) && /^\s*(?:\s#.*)?$/u.test(after) ? { from, to } : null;
}

/** YAML 1.2, 7.3.3: no mark of YAML's own at the start, no `: ` or ` #` inside. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}（《“—]/u.test(text) && !/:(?:\s|$)|\s#|^[\d.+-]+$|^(?:true|false|null|yes|no)$|\s$/iu.test(text);
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
