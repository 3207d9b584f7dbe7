/** `npm run new:rule -- numbers/<name>` makes the rule's file, its page and its line in the registry. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['numbers', 'structure', 'punctuation', 'terms', 'access'];

export interface NewRule {
  readonly id: string;
  readonly exportName: string;
  readonly code: string;
  readonly page: string;
}

/** Throws with one readable line where the id cannot be a rule's. */
export function draftRule(id: string): NewRule {
  const [folder = '', name = '', ...rest] = id.split('/');
  if (!FOLDERS.includes(folder) || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || rest.length > 0) {
    throw new Error(
      `"${id}" is no rule id: write <folder>/<name-of-the-defect>, the folder one of ${FOLDERS.join(', ')}`,
    );
  }
  const exportName = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return { id, exportName, code: codeOf(id, exportName), page: pageOf(id) };
}

function codeOf(id: string, exportName: string): string {
  return `/** Say in one sentence what this rule finds, with an example. */
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

export const ${exportName}: Rule = {
  id: '${id}',
  summary: { zh: '', en: '' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const _passage of facts.passages) {
      // yield { rule: this.id, severity: this.severity, message, place: passage.place(from, to) };
    }
  },
};
`;
}

function pageOf(id: string): string {
  return `# ${id}

## What it finds

## Why

## Accepted

\`\`\`md
\`\`\`

## Rejected

\`\`\`md found=""
\`\`\`

## Options

None.
`;
}

/** The registry's text with the rule's import and entry in their alphabetical places. */
export function registerRule(registry: string, rule: NewRule): string {
  const [head = '', list = ''] = registry.split(/(?<=RULES: readonly Rule\[\] = \[\n)/);
  const imports = head.split('\n').filter((line) => /from '\.\/\w+\//.test(line));
  const added = `import { ${rule.exportName} } from './${rule.id}.ts';`;
  const pathOf = (line: string) => /from '([^']+)'/.exec(line)?.[1] ?? '';
  const sorted = [...imports, added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const before = sorted.indexOf(added);
  const next = sorted[before + 1];
  const nextName = next ? /\{ (\w+) \}/.exec(next)?.[1] : undefined;
  const newHead = next
    ? head.replace(next, `${added}\n${next}`)
    : head.replace(sorted[before - 1] ?? '', `$&\n${added}`);
  const entry = `  ${rule.exportName},\n`;
  const newList = nextName
    ? list.replace(`  ${nextName},\n`, `${entry}  ${nextName},\n`)
    : list.replace('];', `${entry}];`);
  return newHead + newList;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Refuses to overwrite. `rulesFolder` is pipeline/2-check/rules. */
export async function makeRule(rulesFolder: string, id: string): Promise<readonly string[]> {
  const rule = draftRule(id);
  const code = join(rulesFolder, `${id}.ts`);
  const page = join(rulesFolder, `${id}.md`);
  const registry = join(rulesFolder, 'registry.ts');
  for (const path of [code, page]) if (await exists(path)) throw new Error(`${path} is there already`);
  const registered = registerRule(await readFile(registry, 'utf8'), rule);
  // git keeps no empty folder: the first rule of its kind makes it
  await mkdir(dirname(code), { recursive: true });
  await writeFile(code, rule.code);
  await writeFile(page, rule.page);
  await writeFile(registry, registered);
  return [code, page, registry];
}

const isMain = process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1];
if (isMain) {
  const rules = join(dirname(fileURLToPath(import.meta.url)), '..', '2-check', 'rules');
  await makeRule(rules, process.argv[2] ?? '').then(
    (paths) =>
      process.stdout.write(
        `${paths.join('\n')}\nWrite the page's examples first, watch them fail, then write check.\n`,
      ),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
