/** Makes what the site knows of an edition from its composed report and its entry in the register. */
import type { ComposedBlock, ComposedInline, ComposedReport } from '#model/composed-report.ts';
import type { SiteEdition, SitePassage } from './site-edition.ts';

/** What only the register and the edition's folder know. */
export type RegisteredEdition = Pick<
  SiteEdition,
  'number' | 'published' | 'files' | 'pictures' | 'withdrawn' | 'corrections' | 'redlines'
>;

export function editionOfReport(report: ComposedReport, registered: RegisteredEdition): SiteEdition {
  const { facts, title, front, contents, keyFigures, figures } = report;
  const line = (role: (typeof front)[number]['role']): string | null =>
    front.find((each) => each.role === role)?.text ?? null;
  return {
    ...registered,
    id: facts.id,
    stage: facts.stage,
    title,
    subtitle: line('subtitle'),
    organization: facts.organization,
    meeting: line('meeting'),
    language: facts.language,
    date: facts.date ?? registered.published,
    contents,
    keyFigures: keyFigures.map(({ indicator, text, anchor }) => ({ indicator, text, anchor })),
    passages: passagesOf(report),
    figures,
  };
}

/** Every block that holds text, with the heading that it stands under. */
export function passagesOf({ divisions, notes }: ComposedReport): SitePassage[] {
  const passages: SitePassage[] = [];
  let section = '';
  const add = (block: ComposedBlock): void => {
    const text = wordsOf(block);
    if (block.kind === 'heading') section = text;
    if (text !== '') passages.push({ anchor: block.anchor, section: block.kind === 'heading' ? '' : section, text });
    if (block.kind === 'quote') block.blocks.forEach(add);
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(add);
  };
  for (const { label, heading, blocks } of divisions) {
    section = label ?? '';
    if (heading) add(heading);
    blocks.forEach(add);
  }
  section = '';
  for (const note of notes) note.blocks.forEach(add);
  return passages;
}

/** A block's own words; what stands in the blocks inside it comes with them. */
function wordsOf(block: ComposedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'salutation':
      return inlineWords(block.children);
    case 'runInHeading':
      return inlineWords([...block.heading, ...block.body]);
    case 'lead':
      return inlineWords([...block.lead, ...block.body]);
    case 'labelledLine':
      return inlineWords([...block.label, ...block.body]);
    case 'glossaryEntry':
      return `${inlineWords(block.term)}：${inlineWords(block.definition)}`;
    case 'table':
      return [
        block.caption ?? [],
        ...[block.head ?? [], ...block.rows].flatMap((row) => row.map(({ children }) => children)),
      ]
        .map(inlineWords)
        .filter(Boolean)
        .join(' ');
    case 'picture':
      return block.caption ?? block.alt;
    case 'codeBlock':
      return block.value;
    case 'list':
    case 'quote':
    case 'divider':
      return '';
  }
}

function inlineWords(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return inlineWords(inline.children);
      return 'value' in inline ? inline.value : inline.kind === 'lineBreak' ? ' ' : '';
    })
    .join('');
}
