/** What stands before the title. */
import { bookmarked, type Means } from './frame.ts';
import { Paragraph } from './ooxml/paragraph.ts';
import { STYLE } from './style-names.ts';
import { twips } from './twips.ts';

/**
 * A line of one point with a hidden bookmark. Pandoc takes Title and Subtitle paragraphs at the very start for metadata and
 * leaves them out of the text, figures and all; behind this line they stay where they are read.
 */
export function startLine(means: Means): Paragraph {
  const spacing = { before: 0, after: 0, line: twips(1), lineRule: 'exact' } as const;
  return new Paragraph({ style: STYLE.divider, spacing }, bookmarked(means, ['_start'], []));
}
