/** Names where a block stands as people do: 改革 第1段, the part and the paragraph in it. */

import * as messages from '#messages/lock.ts';
import type { Block } from '#model/block.ts';
import type { WhereNames } from '#model/figure-change.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Inline } from '#model/inline.ts';
import type { Report } from '#model/report.ts';
import { plainText, plainTextOf, walkBlocks } from '#model/walk.ts';
import { TITLE_ANCHOR } from '../passages.ts';

const LONGEST_NAME = 12;
const NUMBERING = /^(?:[—\-\s]+|第?[一二三四五六七八九十百\d]+[、.．是]\s*|[（(][一二三四五六七八九十\d]+[）)]\s*)+/u;

/** `（一）产业结构持续优化。` → 产业结构持续优化; `——深化改革、鼓励创新，` → 深化改革、鼓励创新 */
function shortName(inlines: readonly Inline[]): string {
  const [clause = ''] = plainTextOf(inlines)
    .value.replace(NUMBERING, '')
    .split(/[，。；：:\n]/u);
  const letters = [...clause.trim()];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('');
}

function ownName(block: Block): string {
  if (block.kind === 'lead') return shortName(block.lead);
  if (block.kind === 'runInHeading') return shortName(block.heading);
  if (block.kind === 'labelledLine') return shortName(block.label);
  return '';
}

function nameOf(block: Block, part: string, ordinal: number): Bilingual {
  if (block.kind === 'table') return messages.inTable(part, block.caption ? shortName(block.caption) : '');
  if (block.kind === 'glossaryEntry') return messages.inGlossary(shortName(block.term));
  return messages.inParagraph(ownName(block) || part, ordinal);
}

/** By anchor. Paragraphs count from 1 below the nearest heading; headings, tables and pictures do not count. */
export function whereNames(report: Report): WhereNames {
  const names = new Map<string, Bilingual>([[TITLE_ANCHOR, messages.IN_TITLE]]);
  for (const { heading, label, blocks } of report.divisions) {
    let part = (heading ? shortName(heading.children) : '') || label || '';
    let ordinal = 0;
    if (heading) names.set(heading.anchor, messages.inHeading(part));
    for (const block of walkBlocks(blocks)) {
      if (block.kind === 'heading') {
        part = shortName(block.children);
        ordinal = 0;
        names.set(block.anchor, messages.inHeading(part));
        continue;
      }
      if (plainText(block).value === '') continue;
      if (block.kind !== 'table' && block.kind !== 'salutation') ordinal += 1;
      names.set(block.anchor, nameOf(block, part, ordinal));
    }
  }
  for (const note of report.notes) {
    for (const block of walkBlocks(note.blocks)) names.set(block.anchor, messages.inNote(note.label));
  }
  return names;
}
