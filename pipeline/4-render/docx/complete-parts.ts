/** What every file of this room has in common beyond its text. */
import type { IPropertiesOptions } from 'docx';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { completeSettings } from './document-settings.ts';
import { fontTableXml } from './fonts.ts';
import type { Parts } from './package-parts.ts';
import { addParagraphIds } from './paragraph-ids.ts';
import { patchPart, replacePart } from './patch.ts';
import { corePropertiesXml } from './properties.ts';
import { NO_STYLES, stylesXml } from './styles.ts';

type Basics = Pick<
  IPropertiesOptions,
  'styles' | 'evenAndOddHeaderAndFooters' | 'defaultTabStop' | 'compatibility' | 'features'
>;

export function documentBasics(tracksChanges: boolean): Basics {
  return {
    styles: NO_STYLES,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    // A line that is broken by hand is not stretched to the margin; Chinese line layout as Word's own templates ask for it.
    compatibility: { doNotExpandShiftReturn: true, useFELayout: true },
    ...(tracksChanges ? { features: { trackRevisions: true } } : {}),
  };
}

interface Described {
  readonly report: ComposedReport;
  readonly look: Look;
  readonly stamp: Stamp;
}

export function completeParts(parts: Parts, { report, look, stamp }: Described): void {
  replacePart(parts, 'docProps/core.xml', corePropertiesXml(report, look, stamp));
  replacePart(parts, 'word/styles.xml', stylesXml(look, report.facts.language));
  replacePart(parts, 'word/fontTable.xml', fontTableXml(look));
  patchPart(parts, 'word/settings.xml', (xml) => completeSettings(xml, report));
  addParagraphIds(parts);
}
