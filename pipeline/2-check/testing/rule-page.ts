/** Reads a rule's page: its headings and its examples, which are the rule's fixtures. */

export const PAGE_HEADINGS = ['What it finds', 'Why', 'Accepted', 'Rejected', 'Options'] as const;

export interface Example {
  readonly source: string;
  /** ```markdown is read as Markdown; each line of ```md is a block of its own */
  readonly markdown: boolean;
  /** what a rejected example's findings must point at, in order; empty in an accepted one */
  readonly found: readonly string[];
  /** `earlier="…"`: the report of the year before */
  readonly earlier: string | null;
}

export interface RulePage {
  readonly title: string;
  readonly headings: readonly string[];
  readonly accepted: readonly Example[];
  readonly rejected: readonly Example[];
}

// The closing fence stands at the start of a line; `found="…"` may be repeated, \n and \uXXXX as in JSON.
const FENCE = /^```(md|markdown)(?= |$)([^\n]*)\n([\s\S]*?)\n?^```$/gm;

const QUOTED = '("(?:[^"\\\\]|\\\\.)*")';

function quoted(meta: string, key: string): readonly string[] {
  return [...meta.matchAll(new RegExp(`${key}=${QUOTED}`, 'g'))].map(([, text = '""']) => String(JSON.parse(text)));
}

function examplesOf(section: string): readonly Example[] {
  return [...section.matchAll(FENCE)].map(([, language, meta = '', source = '']) => ({
    source: unescaped(source),
    markdown: language === 'markdown',
    found: quoted(meta, 'found'),
    earlier: quoted(meta, 'earlier')[0] ?? null,
  }));
}

/** Characters that no editor shows (zero-width, private use) are written \uXXXX in a page. */
function unescaped(source: string): string {
  return source.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function readRulePage(page: string): RulePage {
  const sections = page.replaceAll('\r\n', '\n').split(/^## (?=(?:What it finds|Why|Accepted|Rejected|Options)$)/m);
  const bodyOf = (heading: string) => sections.find((section) => section.startsWith(`${heading}\n`)) ?? '';
  return {
    title: /^# (.+)$/m.exec(sections[0] ?? '')?.[1] ?? '',
    headings: sections.slice(1).map((section) => section.split('\n', 1)[0] ?? ''),
    accepted: examplesOf(bodyOf('Accepted')),
    rejected: examplesOf(bodyOf('Rejected')),
  };
}
