/** One line of what `dingben doctor` says, and how all of them are shown. */
import type { Console } from '#adapters/console.ts';
import { padded, stringWidth } from '#announce/columns.ts';
import * as messages from '#messages/doctor.ts';
import type { Bilingual } from '#model/finding.ts';

export interface Diagnosis {
  readonly id: keyof typeof messages.NAMES;
  readonly state: 'ok' | 'missing' | 'wrong';
  /** without it the program does not do its work */
  readonly needed: boolean;
  /** what is here, or what is wrong with it */
  readonly found: Bilingual | null;
  /** null where nothing is to be done */
  readonly advice: Bilingual | null;
}

export const inWords = (text: string): Bilingual => ({ zh: text, en: text });

export function isFault({ state, needed }: Diagnosis): boolean {
  return state === 'wrong' || (needed && state !== 'ok');
}

const SIGNS = { ok: '✓', missing: '✗', wrong: '✗' } as const;

export function diagnosesText(all: readonly Diagnosis[], { language, paint }: Console): string {
  const width = Math.max(...all.map(({ id }) => stringWidth(messages.NAMES[id][language])));
  const stateWidth = Math.max(...Object.values(messages.STATES).map((state) => stringWidth(state[language])));
  return all
    .map((one) => {
      const { id, state, needed, found, advice } = one;
      const fault = isFault(one);
      const sign = state === 'ok' ? paint.green(SIGNS.ok) : fault ? paint.red(SIGNS[state]) : paint.dim('·');
      const optional = state !== 'ok' && !needed && !fault ? `（${messages.OPTIONAL[language]}）` : '';
      const words = [found?.[language], state === 'ok' ? undefined : advice?.[language]].filter(Boolean).join('  ');
      const name = padded(messages.NAMES[id][language], width);
      return `${sign} ${name}  ${padded(messages.STATES[state][language], stateWidth)}  ${optional}${words}\n`;
    })
    .join('');
}

export function diagnosesJson(all: readonly Diagnosis[], { language }: Console): string {
  const checks = all.map((one) => ({
    id: one.id,
    state: one.state,
    needed: one.needed,
    found: one.found?.[language] ?? null,
    advice: one.state === 'ok' ? null : (one.advice?.[language] ?? null),
  }));
  return `${JSON.stringify({ version: 1, ready: !all.some(isFault), checks }, null, 2)}\n`;
}
