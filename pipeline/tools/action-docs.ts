/** The tables of inputs and outputs in the Action's README, from action.yml; each description there is `English / 中文`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ACTION_FILE = '.github/actions/publish-report/action.yml';
export const ACTION_README = '.github/actions/publish-report/README.md';

interface Described {
  readonly description: string;
  readonly default?: string;
}

export interface ActionYaml {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export async function readActionYaml(root: string): Promise<ActionYaml> {
  return parse(await readFile(join(root, ACTION_FILE), 'utf8')) as ActionYaml;
}

/** Lines that YAML folded are joined by a blank, which Chinese has none of. @throws Error for a description without its Chinese half */
function halves(name: string, { description }: Described): readonly [en: string, zh: string] {
  const [en = '', zh = '', ...more] = description.trim().split(/\s+\/\s+/u);
  if (!en || !/\p{Script=Han}/u.test(zh) || more.length > 0) throw new Error(`${name}: write "English / 中文"`);
  return [en, zh.replace(/(?<=[\p{Script=Han}，；。])\s+(?=[\p{Script=Han}，；。])/gu, '')];
}

const code = (value: string): string => (value === '' ? '' : `\`${value}\``);

export function inputsTable({ inputs }: ActionYaml): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const [en, zh] = halves(name, input);
    return `| \`${name}\` | ${code(input.default ?? '')} | ${en} | ${zh} |`;
  });
  return ['| input | default | what | 说明 |', '|---|---|---|---|', ...rows, ''].join('\n');
}

export function outputsTable({ outputs }: ActionYaml): string {
  const rows = Object.entries(outputs).map(([name, output]) => {
    const [en, zh] = halves(name, output);
    return `| \`${name}\` | ${en} | ${zh} |`;
  });
  return ['| output | what | 说明 |', '|---|---|---|', ...rows, ''].join('\n');
}
