/** What people write into a table → what they decided; null for what says none of it. */
import { VERDICTS } from '#messages/returned.ts';
import { DECISIONS, type Verdict } from './proposal.ts';

/** Ticks and synonyms that stand in such tables all the same. */
const ALSO: Readonly<Record<string, Verdict>> = {
  同意: 'accept',
  已采纳: 'accept',
  全部采纳: 'accept',
  未采纳: 'reject',
  不同意: 'reject',
  部分: 'partial',
  待议: 'pending',
};

/** Nothing written is not decided. */
export function readVerdict(written: string): Verdict | null {
  const word = written.normalize('NFKC').replace(/[\s。.、，,;；:：]/gu, '');
  if (word === '') return 'pending';
  const named = DECISIONS.find((each) => VERDICTS[each].zh === word || each === word.toLowerCase());
  return named ?? ALSO[word] ?? null;
}
