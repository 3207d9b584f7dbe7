/** For tests: the code blocks of a README, in order, each with what is to be done with it. */

export interface Block {
  readonly line: number;
  readonly language: string;
  /** of a file's text: where it is to be written; null: no file */
  readonly path: string | null;
  readonly text: string;
  /** the comment on the line before, without its marks; '' where there is none */
  readonly note: string;
  /** between `generated` marks: `npm test` makes and compares it */
  readonly generated: boolean;
}

const FENCE = /^```(\S*)(?: (\S+))?$/u;
const NOTE = /^<!-- (.*) -->$/u;

export function readBlocks(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let generated = false;
  for (let at = 0; at < lines.length; at += 1) {
    const note = NOTE.exec(lines[at - 1] ?? '')?.[1] ?? '';
    if (/^<!-- generated: /u.test(lines[at] ?? '')) generated = true;
    if (lines[at] === '<!-- /generated -->') generated = false;
    const [, language, path = null] = FENCE.exec(lines[at] ?? '') ?? [];
    if (language === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    blocks.push({ line: at + 1, language, path, text: `${lines.slice(at + 1, end).join('\n')}\n`, note, generated });
    at = end;
  }
  return blocks;
}
