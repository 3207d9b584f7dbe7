/** The Action's outputs: names are those of action.yml (a test holds them equal). */
import { setOutput } from '@actions/core';

export const OUTPUTS = ['errors', 'figures-changed', 'editions', 'edition', 'released', 'changed', 'url'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export function giveOutput(name: OutputName, value: string | number | boolean): void {
  setOutput(name, value);
}
