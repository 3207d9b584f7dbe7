/** What every part of a page may ask for: the report, the template's words, and how blocks inside blocks are printed. */
import type { ComposedBlock, ComposedReport } from '#model/composed-report.ts';
import type { LookTexts } from '#model/look.ts';
import type { Html } from './escape.ts';

/** of the element that holds the text: where the skip link leads */
export const MAIN_ID = 'text';

export interface Page {
  readonly report: ComposedReport;
  readonly texts: LookTexts;
  /** prints blocks that stand inside a block */
  readonly blocks: (blocks: readonly ComposedBlock[]) => Html;
}
