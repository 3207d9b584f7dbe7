/** For tests: independent judges of a page in a browser; each gives what it found wrong, one line each, nothing when all is well. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const sourceOf = (module: string): string => readFileSync(createRequire(import.meta.url).resolve(module), 'utf8');

export interface Unsure {
  readonly rule: string;
  /** CSS selector */
  readonly target: string;
  readonly html: string;
  readonly said: string;
}

export interface AxeVerdict {
  readonly violations: readonly string[];
  /** what axe leaves to a person */
  readonly incomplete: readonly Unsure[];
  /** rules that were tried and found fulfilled: none means that nothing was judged */
  readonly passes: number;
}

interface AxeNode {
  readonly html: string;
  readonly target: readonly string[];
  readonly any: readonly { readonly message: string }[];
}
interface AxeFound {
  readonly id: string;
  readonly nodes: readonly AxeNode[];
}
interface AxeResults {
  readonly violations: readonly AxeFound[];
  readonly incomplete: readonly AxeFound[];
  readonly passes: readonly AxeFound[];
}

const AXE = `${sourceOf('axe-core/axe.min.js')};0`;

/** All of axe's rules but the experimental ones: WCAG 2.2 A and AA, and best practices. */
export async function judgeByAxe(page: Page): Promise<AxeVerdict> {
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(AXE);
  const { violations, incomplete, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })`,
  );
  const shown = (found: AxeFound, { html }: AxeNode): string => `${found.id}: ${html.slice(0, 160)}`;
  return {
    violations: violations.flatMap((found) => found.nodes.map((node) => shown(found, node))),
    incomplete: incomplete.flatMap((found) =>
      found.nodes.map((node) => ({
        rule: found.id,
        target: node.target[0] ?? '',
        html: node.html,
        said: node.any[0]?.message ?? '',
      })),
    ),
    passes: passes.length,
  };
}

const IBM = `${sourceOf('accessibility-checker-engine/ace.js')};window.ace = ace;0`;

interface IbmVerdict {
  readonly violations: readonly string[];
  /** how often a rule was tried: none means that nothing was judged */
  readonly judged: number;
}

/** IBM Equal Access, its own requirements and WCAG 2.2: all that it calls a violation and is sure of. */
export async function judgeByIbm(page: Page): Promise<IbmVerdict> {
  if (!(await page.evaluate('Boolean(window.ace)'))) await page.evaluate(IBM);
  return page.evaluate<IbmVerdict>(`new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) => ({
    violations: results
      .filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => ruleId + ': ' + message + ' ' + snippet.slice(0, 120)),
    judged: results.length,
  }))`);
}

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

export interface Heard {
  /** `2 一、工作回顾`, in the order in which they are heard */
  readonly headings: readonly string[];
  /** banner, navigation, main … in order */
  readonly landmarks: readonly string[];
  /** all words in the order of the tree, without white space */
  readonly words: string;
  readonly problems: readonly string[];
}

const LANDMARKS = new Set(['banner', 'navigation', 'main', 'contentinfo', 'search', 'complementary', 'form', 'region']);
const NAMED = new Set(['link', 'button', 'image', 'textbox', 'searchbox', 'checkbox', 'radio', 'heading', 'region']);

const FIELDS = new Set(['textbox', 'searchbox']);
/** The words around a box are heard as its name. */
const SAID = new Set(['StaticText', 'checkbox', 'radio']);

/** The accessibility tree as Chromium gives it to a screen reader. */
export async function listenTo(page: Page): Promise<Heard> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly TreeNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: TreeNode[] = [];
  const walk = (node: TreeNode): void => {
    if (!node.ignored) heard.push(node);
    // what a reader typed is no text of the page
    if (FIELDS.has(node.role?.value ?? '')) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child);
    }
  };
  const [root] = nodes;
  if (root) walk(root);
  const of = (role: string): TreeNode[] => heard.filter((node) => node.role?.value === role);
  const nameOf = (node: TreeNode): string => (node.name?.value ?? '').replace(/\s+/gu, '');
  const levels = of('heading').map((node) =>
    Number(node.properties?.find(({ name }) => name === 'level')?.value.value),
  );
  const landmarks = heard.map((node) => node.role?.value ?? '').filter((role) => LANDMARKS.has(role));
  const unnamed = heard.filter((node) => NAMED.has(node.role?.value ?? '') && nameOf(node) === '');
  return {
    headings: of('heading').map((node, at) => `${levels[at]} ${nameOf(node)}`),
    landmarks,
    words: heard
      .filter((node) => SAID.has(node.role?.value ?? ''))
      .map(nameOf)
      .join(''),
    problems: [
      ...(levels[0] === 1 ? [] : ['the first heading is not the title']),
      ...levels.flatMap((level, at) =>
        at > 0 && level - (levels[at - 1] ?? 0) > 1 ? [`heading ${at + 1} skips a level`] : [],
      ),
      ...unnamed.map((node) => `no name: ${node.role?.value}`),
      ...(landmarks.filter((role) => role === 'main').length === 1 ? [] : ['not one main']),
    ],
  };
}
