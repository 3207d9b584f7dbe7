/** Refuses texts that would take the parser minutes or the stack down, before it sees them. */

/** UTF-16 units; the longest paragraph of 77 real reports has fewer than 10,000. */
export const LONGEST_LINE = 100_000;
/** quotes and lists inside each other */
export const DEEPEST_NESTING = 50;
/**
 * Emphasis, links and notes cost the parser time in the square of their number within one block (measured: 20,000
 * stars in one paragraph take 5 s and more), so the squares over all blocks are kept below this.
 */
const MARK_BUDGET = 10_000 ** 2;

export type Unbearable = {
  readonly reason: 'lineTooLong' | 'nestedTooDeep' | 'tooManyMarks';
  readonly from: number;
  readonly to: number;
  readonly found: number;
};

/** A list item goes in by two to four columns a level. */
const COLUMNS_A_LEVEL = 4;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-*+]|\d{1,9}[.)]/g;
/** `:::chart` opens, `:::` closes; the parser looks at each open one again on every line. */
const DIRECTIVE = /^[ \t]*:{3,}(?<name>[a-z][\w-]*)?[^\n]*$/iu;
const MARKS = /[*_~[\]<`!]|(?<=\])\(/g;
const OWN_BLOCK = /^[ \t]*(?:$|[-*+>#[]|\d{1,9}[.)])/;
const DELIMITER_ROW = /^[ \t]*\|?[ \t:]*-[-: \t|]*$/;

/** The first thing in the text that is too much, or null. */
export function findUnbearable(text: string): Unbearable | null {
  let spent = 0;
  let block = 0;
  let inTable = false;
  let open = 0;
  let from = 0;
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const to = from + line.length;
    const bare = line.replace(/[\r\n]+$/, '');
    if (bare.length > LONGEST_LINE) return { reason: 'lineTooLong', from, to: from + bare.length, found: bare.length };
    const directive = DIRECTIVE.exec(bare);
    if (directive) open = Math.max(0, open + (directive.groups?.['name'] ? 1 : -1));
    const depth = Math.max(nestingOf(bare), open);
    if (depth > DEEPEST_NESTING) return { reason: 'nestedTooDeep', from, to: from + bare.length, found: depth };

    const piped = /^[ \t]*\|/.test(bare);
    if (piped && DELIMITER_ROW.test(bare)) inTable = true;
    else if (!piped) inTable = false;
    if (inTable || OWN_BLOCK.test(bare)) block = 0;
    const marks = (bare.match(MARKS)?.length ?? 0) + (piped ? 1 : 0);
    spent += (block + marks) ** 2 - block ** 2;
    block += marks;
    if (spent > MARK_BUDGET) return { reason: 'tooManyMarks', from, to: from + bare.length, found: block };
    from = to;
  }
  return null;
}

/** How many quotes and lists open at the start of a line; a deep indentation counts for the levels it stands for. */
function nestingOf(line: string): number {
  const opening = CONTAINERS.exec(line)?.[0];
  if (opening === undefined) return 0;
  const indented = Math.floor((opening.length - opening.trimStart().length) / COLUMNS_A_LEVEL);
  return indented + (opening.match(CONTAINER)?.length ?? 0);
}
