/** `dingben doctor`: what is missing on this machine, line by line, with what to do about it. */
import type { Console } from '#adapters/console.ts';
import { notReady, READY } from '#messages/doctor.ts';
import { diagnosesJson, diagnosesText, isFault } from './diagnosis.ts';
import { lookAtHouse } from './look-at-house.ts';
import { lookAtMachine } from './look-at-machine.ts';

export async function doctor(format: 'pretty' | 'json', console: Console): Promise<number> {
  const machine = await lookAtMachine(process.env);
  const all = [...machine, ...(await lookAtHouse(process.cwd(), process.env))];
  console.data(format === 'json' ? diagnosesJson(all, console) : diagnosesText(all, console));
  const faults = all.filter(isFault).length;
  if (format === 'pretty') console.say(faults === 0 ? READY : notReady(faults));
  return faults === 0 ? 0 : 1;
}
