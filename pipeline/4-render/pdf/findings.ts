/** What went wrong while printing, as findings with a place in the source. */

import { brokenPicture, fontNotEmbeddable, fontUnreadable, missingGlyph } from '#messages/pdf.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { MissingGlyph } from './content/desk.ts';
import type { FontTrouble } from './fonts/faces.ts';

interface Troubles {
  readonly missing: readonly MissingGlyph[];
  /** keys of assets */
  readonly broken: readonly string[];
  readonly fonts: readonly FontTrouble[];
}

export function findingsOf(report: ComposedReport, { missing, broken, fonts }: Troubles): Finding[] {
  const somewhere = placeOfReport(report);
  return [
    ...fonts.map(({ name, reason }): Finding => {
      const message = reason === 'unreadable' ? fontUnreadable(name) : fontNotEmbeddable(name);
      const rule = reason === 'unreadable' ? 'render/unreadable-font' : 'render/font-not-embeddable';
      return { rule, severity: 'error', message, place: somewhere, actual: name };
    }),
    ...missing.map(({ character, face, place }): Finding => {
      const message = missingGlyph(character, face);
      return { rule: 'render/missing-glyph', severity: 'error', message, place: place ?? somewhere, actual: character };
    }),
    ...broken.map(
      (key): Finding => ({
        rule: 'render/broken-picture',
        severity: 'error',
        message: brokenPicture(key),
        place: placeOfPicture(report, key) ?? somewhere,
        actual: key,
      }),
    ),
  ];
}

const START = { line: 1, column: 1, offset: 0 };

/** The title and the front lines have no place of their own here: the file's first line stands for them. */
function placeOfReport({ divisions }: ComposedReport): Place {
  const [block] = divisions.flatMap((division) => [
    ...(division.heading ? [division.heading] : []),
    ...division.blocks,
  ]);
  return { file: block?.place.file ?? 'report.md', start: START, end: START };
}

function placeOfPicture({ divisions }: ComposedReport, key: string): Place | null {
  const blocks = divisions.flatMap((division) => division.blocks);
  return blocks.find((block) => block.kind === 'picture' && block.asset === key)?.place ?? null;
}
