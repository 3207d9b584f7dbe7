/** Finds the report's title: the front matter's, else the first heading of level 1. */
import type { Block, Heading } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import type { Report } from '#model/report.ts';
import { plainTextOf } from '#model/walk.ts';

export interface Titled {
  readonly title: Report['title'];
  /** without the heading that became the title */
  readonly blocks: readonly Block[];
}

/** A heading that repeats the front matter's title (white space aside) is consumed; one that differs stays. */
export function takeTitle(written: Report['title'] | null, blocks: readonly Block[]): Titled | null {
  if (written) {
    const twin = blocks.find((block) => block.kind === 'heading' && bare(block.children) === squeeze(written.text));
    const consumed = twin?.kind === 'heading' && twin.level === 1 ? twin : null;
    return { title: written, blocks: blocks.filter((block) => block !== consumed) };
  }
  const [opening] = blocks;
  const heading =
    blocks.find((block): block is Heading => block.kind === 'heading' && block.level === 1) ??
    // Without any `# `: a heading that opens the text and carries no number.
    (opening?.kind === 'heading' && opening.ordinal === null ? opening : null);
  if (!heading) return null;
  const title = { text: plainTextOf(heading.children).value.trim(), children: heading.children, place: heading.place };
  return { title, blocks: blocks.filter((block) => block !== heading) };
}

function bare(children: readonly Inline[]): string {
  return squeeze(plainTextOf(children).value);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
