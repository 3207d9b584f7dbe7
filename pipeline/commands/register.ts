/** `dingben register`: what happened to a report's editions, and the two things that can still happen: 撤回 and 更正. */
import { dirname, join } from 'node:path';
import { today } from '#adapters/clock.ts';
import type { Console } from '#adapters/console.ts';
import { vault } from '#adapters/vault.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/register.ts';
import { folderOf, REGISTER_FILE } from '#release/edition-name.ts';
import type { Happening, Register } from '#release/register/entry.ts';
import { append, contradictionOf, registerText } from '#release/register/register.ts';
import { checkSource } from '../publish.ts';
import { hashText, readRegister } from './release-state.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

/** As typed: `e01`, or nothing. */
export interface RegisterOptions {
  readonly withdraw?: string;
  readonly correct?: string;
  readonly by?: string;
  readonly place?: string;
  readonly old?: string;
  readonly new?: string;
  readonly reason?: string;
  readonly output: string;
}

/** @throws UsageError for what is no number of an edition */
function numberOf(edition: string): number {
  const number = /^e?(\d{1,4})$/u.exec(edition)?.[1];
  if (number === undefined || Number(number) === 0) throw new UsageError(messages.noEditionNumber(edition));
  return Number(number);
}

/** @throws UsageError where an option is missing */
function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(messages.optionMissing(option));
  return value;
}

function asked(options: RegisterOptions): Happening | null {
  const date = today(process.env);
  const { withdraw, correct, by } = options;
  if (withdraw !== undefined && correct !== undefined) throw new UsageError(messages.oneAtATime);
  if (withdraw !== undefined) {
    return { kind: 'withdrawn', number: numberOf(withdraw), date, reason: needed(options.reason, '--reason') };
  }
  if (correct === undefined) return null;
  const correction = {
    place: needed(options.place, '--place'),
    old: needed(options.old, '--old'),
    new: needed(options.new, '--new'),
    reason: needed(options.reason, '--reason'),
  };
  const corrector = by === undefined ? null : numberOf(by);
  return { kind: 'corrected', number: numberOf(correct), date, by: corrector, corrections: [correction] };
}

export async function register(file: string, options: RegisterOptions, console: Console): Promise<number> {
  const [source] = await readSources([file]);
  if (!source) return 2;
  const { report } = await checkSource(source, await openWorkshop(process.cwd(), process.env));
  const id = report?.front.id ?? source.id;
  const registerFile = join(dirname(file), REGISTER_FILE);
  const before = await readRegister(registerFile, id);
  const happened = asked(options);
  if (!happened) {
    console.data(registerLines(before, console));
    return 0;
  }
  const problem = contradictionOf(before.entries, happened);
  if (problem) throw new UsageError(messages.cannotEnter(messages.CONTRADICTIONS[problem]));
  const after = append(before, happened, hashText);
  await vault.writeFile(registerFile, new TextEncoder().encode(registerText(after)));
  await leaveNotice(id, happened, options.output);
  console.say(messages.entered(registerFile));
  return 0;
}

/** Beside the edition's folder, which itself stays as it was released. */
async function leaveNotice(id: string, happened: Happening, output: string): Promise<void> {
  if (happened.kind !== 'withdrawn' && happened.kind !== 'corrected') return;
  const folder = folderOf(id, happened.number);
  if (!(await vault.readFolder(join(output, folder)))) return;
  const path = join(output, `${folder}-${happened.kind}.txt`);
  const said = (await vault.read(path)) ?? new Uint8Array();
  const { zh, en } = messages.happeningLine(happened);
  await vault.writeFile(path, Buffer.concat([said, Buffer.from(`${zh}\n${en}\n`)]));
}

function registerLines({ entries }: Register, { language }: Console): string {
  return entries.map(({ happened }) => `${messages.happeningLine(happened)[language]}\n`).join('');
}
