/** For tests: edits of a Markdown report as an office makes them, drawn at random. */
import fc from 'fast-check';

export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

const KINDS = [
  'figure',
  'deleteWord',
  'insertWord',
  'swapWords',
  'deleteBlock',
  'insertBlock',
  'moveBlock',
  'row',
  'mark',
] as const;
const WORDS = [
  '，增长5.6%',
  '“一网通办”',
  '&R',
  '1234.5亿元',
  '持续',
  '（试行）',
  '——',
  '2.3万人',
  '的',
  '**重点**',
] as const;

const edit = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat({ max: 9999 }),
  to: fc.nat({ max: 9999 }),
  word: fc.constantFrom(...WORDS),
});

export const edits = fc.array(edit, { minLength: 1, maxLength: 8 });
/** Never a single one. */
export const multiEdits = fc.array(edit, { minLength: 2, maxLength: 8, size: 'max' });

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const isTable = (block: string): boolean => block.startsWith('|');
const isProse = (block: string): boolean => /^[^|#!:<`>\-[]/u.test(block);

/** The front matter and the first paragraph stay, so that the result is still a report. */
export function applyEdits(markdown: string, list: readonly Edit[]): string {
  const end = markdown.indexOf('\n---\n') + 5;
  const [head, body] = [markdown.slice(0, end), markdown.slice(end)];
  let blocks = body.split(/\n{2,}/u).filter((block) => block.trim() !== '');
  for (const edit of list) blocks = applyEdit(blocks, edit);
  return `${head}\n${blocks.join('\n\n')}\n`;
}

function applyEdit(blocks: readonly string[], edit: Edit): string[] {
  const at = 1 + (edit.at % Math.max(1, blocks.length - 1));
  const block = blocks[at] ?? '';
  switch (edit.kind) {
    case 'deleteBlock':
      return blocks.toSpliced(at, 1);
    case 'insertBlock':
      return blocks.toSpliced(at, 0, `新增段落${edit.to}：完成投资${edit.to % 97}.5亿元${edit.word}。`);
    case 'moveBlock':
      return blocks.toSpliced(at, 1).toSpliced(1 + (edit.to % Math.max(1, blocks.length - 2)), 0, block);
    case 'row':
      return changeTable(blocks, edit);
    default:
      return isProse(block) ? blocks.with(at, changeProse(block, edit)) : [...blocks];
  }
}

function changeProse(block: string, { kind, to, word }: Edit): string {
  const words = wordsOf(block);
  const place = to % words.length;
  if (kind === 'figure')
    return block.replace(/\d/gu, (digit, offset: number) => String((Number(digit) + offset + to) % 10));
  if (kind === 'mark') return block.replace(/\[\^[^\]]*\]/u, '');
  if (kind === 'deleteWord') return words.toSpliced(place, 1).join('') || word;
  if (kind === 'insertWord') return words.toSpliced(place, 0, word).join('');
  const [taken = ''] = words.slice(place, place + 1);
  return words
    .toSpliced(place, 1)
    .toSpliced((to * 7) % words.length, 0, taken)
    .join('');
}

function changeTable(blocks: readonly string[], { at, to }: Edit): string[] {
  const tables = [...blocks.keys()].filter((index) => isTable(blocks[index] ?? ''));
  const index = tables[at % Math.max(1, tables.length)];
  if (index === undefined) return [...blocks];
  const rows = (blocks[index] ?? '').split('\n');
  const row = 2 + (to % Math.max(1, rows.length - 2));
  const text = rows[row] ?? '';
  const changed =
    to % 3 === 0
      ? rows.toSpliced(row, 1)
      : to % 3 === 1
        ? rows.toSpliced(row, 0, text.replace(/\d/gu, '7'))
        : rows.with(row, text.replace(/\d/u, '9'));
  return blocks.with(index, (changed.length > 2 ? changed : rows).join('\n'));
}
