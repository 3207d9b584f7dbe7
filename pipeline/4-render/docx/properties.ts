/** What the file says of itself: title, language, keywords, the edition and the source commit. */

import { PROPERTY_NAMES } from '#messages/docx.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { isoInstant } from './iso-instant.ts';
import { escapeXml } from './xml.ts';

function keywords({ facts, front }: ComposedReport, look: Look): string {
  const year = facts.date?.slice(0, 4);
  const stage = front.find(({ role }) => role === 'stage')?.text ?? look.texts.stages[facts.stage];
  return [facts.organization, year, stage].filter(Boolean).join(',');
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** docProps/core.xml: the library dates its own by the clock and knows no dc:language. */
export function corePropertiesXml(report: ComposedReport, look: Look, stamp: Stamp): string {
  const { facts, title } = report;
  const instant = isoInstant(stamp.epochSeconds);
  const author = facts.organization ?? facts.speaker ?? '';
  const texts: readonly (readonly [string, string])[] = [
    ['dc:title', title],
    ['dc:creator', author],
    ['cp:keywords', keywords(report, look)],
    ['cp:lastModifiedBy', author],
    ['cp:revision', '1'],
    ['dc:language', facts.language],
  ];
  const elements = texts.map(([name, text]) => (text ? `<${name}>${escapeXml(text)}</${name}>` : ''));
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${elements.join('')}${dates.join('')}</cp:coreProperties>`;
}

/** Word lists these under “custom”. */
export function customProperties(report: ComposedReport, look: Look, stamp: Stamp): { name: string; value: string }[] {
  const { facts } = report;
  return [
    { name: PROPERTY_NAMES.edition, value: facts.id },
    { name: PROPERTY_NAMES.commit, value: stamp.commit ?? look.texts.uncommitted },
    { name: PROPERTY_NAMES.stage, value: look.texts.stages[facts.stage] },
    ...(facts.date ? [{ name: PROPERTY_NAMES.date, value: facts.date }] : []),
  ];
}
