/** Holds the tail: a file over 200 lines or a function over 40 says in its first line why it is long (`long: …`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { listSources } from './import-rules.ts';

const FILE_LINES = 200;
const FUNCTION_LINES = 40;
const REASON = /long: \S|biome-ignore lint\/complexity\/noExcessiveLinesPerFunction: \S/u;

/** What is too long in one file, one line each; tests may be as long as their cases. */
export function oversizeOf(name: string, source: string): string[] {
  if (name.endsWith('.test.ts') || name.includes('/testing/')) return [];
  const lines = source.trimEnd().split('\n');
  const problems: string[] = [];
  if (lines.length > FILE_LINES && !REASON.test(lines[0] ?? '')) {
    problems.push(`${name}: ${lines.length} lines (at most ${FILE_LINES}, or "long: reason" in its first line)`);
  }
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const problem = longFunction(name, file, node, node.body as ts.Node);
      if (problem) problems.push(problem);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}

function longFunction(name: string, file: ts.SourceFile, node: ts.Node, body: ts.Node): string | null {
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const length = lineOf(body.getEnd()) - lineOf(body.getStart()) - 1;
  if (length <= FUNCTION_LINES) return null;
  // comments before it belong to its statement: `export const f = () => …` carries them four nodes up
  const statement = ts.findAncestor(node, (each) => ts.isStatement(each) || ts.isClassElement(each)) ?? node;
  const comment = file.text.slice(statement.getFullStart(), statement.getStart());
  const firstLine =
    file.text
      .slice(body.getStart() + 1)
      .trimStart()
      .split('\n', 1)[0] ?? '';
  if (REASON.test(comment) || (firstLine.startsWith('//') && REASON.test(firstLine))) return null;
  return `${name}:${lineOf(node.getStart())}: a function of ${length} lines (at most ${FUNCTION_LINES}, or "long: reason" in the comment before it)`;
}

export async function checkSizes(root: string): Promise<string[]> {
  const problems = await Promise.all(
    (await listSources(root)).map(async (path) => oversizeOf(path, await readFile(join(root, path), 'utf8'))),
  );
  return problems.flat();
}
