/** Says whether a register's past is what it was: its chain, its order, and every entry that was committed. */
import {
  chainBroken,
  entriesRemoved,
  entryContradicts,
  entryRewritten,
  otherReport,
  registerLost,
  registerRespelled,
  registerUnreadable,
} from '#messages/register.ts';
import type { Bilingual, Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { RegisterEntry } from './entry.ts';
import { contradictionOf, type HashText, hashOf, parseRegister, registerText } from './register.ts';

export interface RegisterTexts {
  readonly report: string;
  /** where the findings point: the report's title, for a register has no lines that an author reads */
  readonly place: Place;
  /** null: there is no such file */
  readonly now: string | null;
  /** as last committed; null: never committed, or no history */
  readonly committed: string | null;
}

/** Problems of one register on its own, in order; [] for a sound one. */
export function chainProblems(text: string, report: string, hash: HashText): readonly Bilingual[] {
  const register = parseRegister(text);
  if (!register) return [registerUnreadable];
  const problems: Bilingual[] = register.report === report ? [] : [otherReport(register.report, report)];
  let previous = '';
  for (const [index, entry] of register.entries.entries()) {
    const sound = entry.previous === previous && entry.hash === hashOf(entry.happened, entry.previous, hash);
    if (!sound) problems.push(chainBroken(index + 1));
    const contradiction = contradictionOf(register.entries.slice(0, index), entry.happened);
    if (contradiction) problems.push(entryContradicts(index + 1, contradiction));
    previous = entry.hash;
  }
  if (problems.length === 0 && registerText(register) !== text.replaceAll('\r\n', '\n')) return [registerRespelled];
  return problems;
}

/** `now` must begin with all that `before` says. */
export function pastProblems(before: readonly RegisterEntry[], now: readonly RegisterEntry[]): readonly Bilingual[] {
  const changed = before.findIndex((entry, index) => now[index] !== undefined && now[index].hash !== entry.hash);
  if (changed >= 0) return [entryRewritten(changed + 1)];
  return now.length < before.length ? [entriesRemoved(before.length - now.length)] : [];
}

/** One finding of severity error per problem; none for a report without a register. */
export function judgeRegister({ place, report, now, committed }: RegisterTexts, hash: HashText): readonly Finding[] {
  const findings = (messages: readonly Bilingual[]): readonly Finding[] =>
    messages.map((message) => ({
      rule: 'release/register-rewritten',
      severity: 'error',
      message,
      place,
    }));
  if (now === null) return findings(committed === null ? [] : [registerLost]);
  const own = chainProblems(now, report, hash);
  const before = committed === null ? null : parseRegister(committed);
  const register = parseRegister(now);
  return findings([...own, ...(before && register ? pastProblems(before.entries, register.entries) : [])]);
}
