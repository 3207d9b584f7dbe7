/** Finds I/O, clock, randomness and surroundings in the core by its syntax tree: the core gives the same bytes for the same input. */
import ts from 'typescript';

export interface Impurity {
  readonly line: number;
  readonly what: string;
}

/** Rooms that must be pure; tests in them may do as they like. */
export const PURE_ROOMS =
  /^pipeline\/(?:model|grammar|messages|settings|site|return|[1-6]-[a-z]+)\/(?!(?:.*\/)?testing\/|.*\.test\.ts$)/u;

/** Pure modules of Node: bytes and paths, no outside world. */
const PURE_MODULES = new Set(['buffer', 'node:buffer', 'stream', 'node:stream', 'node:path/posix', 'node:zlib']);

/** What is pure of modules that are not. */
const PURE_NAMES: Readonly<Record<string, ReadonlySet<string>>> = { 'node:crypto': new Set(['hash']) };

const BUILTIN =
  /^(?:node:.*|(?:assert|async_hooks|buffer|child_process|cluster|console|crypto|dgram|dns|fs|http|http2|https|inspector|module|net|os|path|perf_hooks|process|readline|repl|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(?:\/.*)?)$/u;

const GLOBALS = new Set([
  'process',
  'fetch',
  'console',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'crypto',
  'globalThis',
  'require',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'eval',
]);

/** These read the machine's time zone or language. */
const LOCAL_TIME =
  /^(?:get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|toLocale(?:Date|Time)?String|toDateString|toTimeString)$/u;

/** What makes this file impure, in order; `name` is for messages only. */
export function impuritiesOf(name: string, source: string): readonly Impurity[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    const what = moduleOf(node) ?? globalOf(node) ?? memberOf(node);
    if (what) found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, what });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** An impure module that this node imports. */
function moduleOf(node: ts.Node): string | null {
  const written = specifierOf(node);
  if (written === null) return null;
  if (!ts.isStringLiteralLike(written)) return 'import of a computed name';
  if (!BUILTIN.test(written.text) || PURE_MODULES.has(written.text) || takesPureNames(node, written.text)) return null;
  return `import of ${written.text}`;
}

function takesPureNames(node: ts.Node, module: string): boolean {
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const names = clause?.namedBindings;
  if (!names || clause.name || !ts.isNamedImports(names)) return false;
  return names.elements.every(({ name, propertyName }) => PURE_NAMES[module]?.has((propertyName ?? name).text));
}

function specifierOf(node: ts.Node): ts.Expression | null {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly ? null : node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? null : (node.moduleSpecifier ?? null);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0] ?? null;
  return null;
}

/** An impure global that this node uses as a value. */
function globalOf(node: ts.Node): string | null {
  if (!ts.isIdentifier(node) || !isValue(node)) return null;
  if (GLOBALS.has(node.text)) return node.text;
  if (node.text === 'Date' && !isTimelessDate(node)) return 'Date (the clock)';
  if (node.text === 'Math' && !ts.isPropertyAccessExpression(node.parent)) return 'Math as a value';
  return null;
}

/** `new Date(seconds)`, `Date.UTC(…)` and `Date.parse(…)` know no clock; `instanceof Date` asks for none. */
function isTimelessDate(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) > 0;
  if (ts.isPropertyAccessExpression(parent)) return ['UTC', 'parse'].includes(parent.name.text);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** A name in a type, the name of a property, or a name that this file declares itself, is no use of the global. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as ts.Node & { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function memberOf(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  const owner = node.expression.getText();
  if (owner === 'Math' && node.name.text === 'random') return 'Math.random';
  if (owner === 'import.meta') return `import.meta.${node.name.text}`;
  return LOCAL_TIME.test(node.name.text) ? `${node.name.text} (local time or language)` : null;
}
