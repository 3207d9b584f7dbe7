/** The register of a report's editions: read, added to, never changed. */
import { canonicalJson } from '../canonical-json.ts';
import {
  type Completed,
  type Happening,
  type Register,
  type RegisterEntry,
  type Reserved,
  registerFile,
} from './entry.ts';

/** lower-case hex of the SHA-256 of a text in UTF-8 */
export type HashText = (text: string) => string;

export const emptyRegister = (report: string): Register => ({ version: 1, report, entries: [] });

/** null: not a register of this version */
export function parseRegister(text: string): Register | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const result = registerFile.safeParse(data);
  return result.success ? result.data : null;
}

/** The only spelling that a register has on disk: any other byte is a change. */
export function registerText(register: Register): string {
  return `${JSON.stringify(registerFile.parse(register), null, 2)}\n`;
}

export function hashOf(happened: Happening, previous: string, hash: HashText): string {
  return hash(canonicalJson({ happened, previous }));
}

/** @throws Error when the entry contradicts the register: see contradictionOf */
export function append(register: Register, happened: Happening, hash: HashText): Register {
  const problem = contradictionOf(register.entries, happened);
  if (problem) throw new Error(`the register of ${register.report} cannot take this entry: ${problem}`);
  const previous = register.entries.at(-1)?.hash ?? '';
  const entry: RegisterEntry = { previous, happened, hash: hashOf(happened, previous, hash) };
  return { ...register, entries: [...register.entries, entry] };
}

export type Contradiction =
  | 'number-not-next'
  | 'not-reserved'
  | 'completed-twice'
  | 'not-completed'
  | 'withdrawn-twice';

/** Why `happened` cannot follow these entries; null when it can. */
export function contradictionOf(entries: readonly RegisterEntry[], happened: Happening): Contradiction | null {
  const before = (kind: Happening['kind']): boolean =>
    entries.some((entry) => entry.happened.kind === kind && entry.happened.number === happened.number);
  switch (happened.kind) {
    case 'reserved':
      return happened.number === nextNumber(entries) ? null : 'number-not-next';
    case 'completed':
      if (!before('reserved')) return 'not-reserved';
      return before('completed') ? 'completed-twice' : null;
    case 'withdrawn':
      if (!before('completed')) return 'not-completed';
      return before('withdrawn') ? 'withdrawn-twice' : null;
    case 'corrected':
      return before('completed') ? null : 'not-completed';
  }
}

/** Numbers count on from 1 without gaps, those of editions that were never completed included. */
export function nextNumber(entries: readonly RegisterEntry[]): number {
  return 1 + reservations(entries).length;
}

export function reservations(entries: readonly RegisterEntry[]): readonly Reserved[] {
  return entries.flatMap(({ happened }) => (happened.kind === 'reserved' ? [happened] : []));
}

export function completionOf(entries: readonly RegisterEntry[], number: number): Completed | null {
  for (const { happened } of entries) if (happened.kind === 'completed' && happened.number === number) return happened;
  return null;
}

/** The newest completed edition that was not withdrawn: what a new one supersedes. */
export function standing(entries: readonly RegisterEntry[]): number | null {
  const gone = new Set(entries.flatMap(({ happened }) => (happened.kind === 'withdrawn' ? [happened.number] : [])));
  const done = entries.flatMap(({ happened }) => (happened.kind === 'completed' ? [happened.number] : []));
  return done.filter((number) => !gone.has(number)).sort((a, b) => b - a)[0] ?? null;
}
