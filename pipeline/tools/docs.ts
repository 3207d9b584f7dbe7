/** The parts of the READMEs that the code knows better: `node pipeline/tools/docs.ts` writes them, `npm test` compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES } from '#check/rules/registry.ts';
import { projectRoot } from '../test/project-root.ts';
import { ACTION_README, inputsTable, outputsTable, readActionYaml } from './action-docs.ts';
import { runCommand } from './run-command.ts';

type Language = 'zh' | 'en';

const READMES: readonly (readonly [string, Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
  [ACTION_README, 'en'],
];

/** `<!-- generated: NAME -->` … `<!-- /generated -->`, each mark on a line of its own */
const SECTION = /(<!-- generated: ([a-z ]+) -->\n)[\s\S]*?(<!-- \/generated -->)/gu;

const RULE_HEAD: Readonly<Record<Language, string>> = {
  en: '| rule | what it finds | severity |\n|---|---|---|',
  zh: '| 规则 | 发现什么 | 级别 |\n|---|---|---|',
};

const SEVERITY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  zh: { error: '错误', warning: '警告', info: '提示' },
};

function ruleTable(language: Language): string {
  const rows = RULES.map(
    ({ id, summary, severity }) =>
      `| [\`${id}\`](pipeline/2-check/rules/${id}.md) | ${summary[language]} | ${SEVERITY[language][severity]} |`,
  );
  return `${RULE_HEAD[language]}\n${rows.join('\n')}\n`;
}

/** `help` or `help build`: what the command itself prints. */
async function helpText(command: string, language: Language): Promise<string> {
  const args = [join('pipeline', 'cli.ts'), '--lang', language, ...command.split(' ').slice(1), '--help'];
  const environment = { ...process.env, NO_COLOR: '1' };
  const run = await runCommand(process.execPath, args, { cwd: projectRoot, env: environment });
  if (run.exitCode !== 0) throw new Error(`${command} ended with ${run.exitCode}: ${run.stderr}`);
  return `\`\`\`text\n${run.stdout.trimEnd()}\n\`\`\`\n`;
}

/** The text with every generated part made anew. @throws for a part that nothing makes */
export async function withGenerated(text: string, language: Language): Promise<string> {
  const made = new Map<string, string>();
  for (const [, , name = ''] of text.matchAll(SECTION)) {
    if (name === 'rules') made.set(name, ruleTable(language));
    else if (name === 'action inputs') made.set(name, inputsTable(await readActionYaml(projectRoot)));
    else if (name === 'action outputs') made.set(name, outputsTable(await readActionYaml(projectRoot)));
    else if (name.startsWith('help')) made.set(name, await helpText(name, language));
    else throw new Error(`nothing generates "${name}"`);
  }
  return text.replace(SECTION, (_, open: string, name: string, close: string) => `${open}${made.get(name)}${close}`);
}

/** One line per README that is not as it would be generated. */
export async function checkDocs(root: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [file, language] of READMES) {
    const text = (await readFile(join(root, file), 'utf8')).replaceAll('\r\n', '\n');
    if (!text.includes('<!-- generated: ')) problems.push(`${file}: has no generated part`);
    if ((await withGenerated(text, language)) !== text) problems.push(`${file}: run node pipeline/tools/docs.ts`);
  }
  return problems;
}

if (import.meta.main) {
  for (const [file, language] of READMES) {
    const path = join(projectRoot, file);
    await writeFile(path, await withGenerated(await readFile(path, 'utf8'), language));
  }
}
