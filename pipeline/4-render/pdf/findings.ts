/** What went wrong while printing, as findings with a place in the source. */

import { brokenPicture, fontNotEmbeddable, fontUnreadable, missingGlyph, substitutedGlyph } from '#messages/pdf.ts';
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
    ...missing.map((glyph) => ofGlyph(glyph, glyph.place ?? firstPlace(report, glyph.character) ?? somewhere)),
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

function ofGlyph({ character, face, instead }: MissingGlyph, place: Place): Finding {
  const common = { place, actual: character };
  if (instead === null) {
    return { rule: 'render/missing-glyph', severity: 'error', message: missingGlyph(character, face), ...common };
  }
  const message = substitutedGlyph(character, face, instead);
  return { rule: 'render/substituted-glyph', severity: 'info', message, ...common };
}

/** Title and front lines have no place in the composed report: the character's first one in the source is theirs. */
function firstPlace(report: ComposedReport, character: string): Place | null {
  const offset = report.source.indexOf(character);
  if (offset < 0) return null;
  const lines = report.source.slice(0, offset).split('\n');
  const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
  const width = character.length;
  const end = { ...start, column: start.column + width, offset: offset + width };
  return { file: placeOfReport(report).file, start, end };
}

const START = { line: 1, column: 1, offset: 0 };

/** What belongs to no line of the source: the file's first one stands for it. */
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
