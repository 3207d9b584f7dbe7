/** Finds fields that Word would fill otherwise than the file shows: only numbers of pages and marks, links and contents are known. */
import { squeeze } from '../squeeze.ts';
import { elementsBelow, textIn, valOf, type XmlElement } from './xml.ts';

const KNOWN = /^\s*(?:PAGE|NUMPAGES|PAGEREF|NOTEREF|REF|HYPERLINK|TOC|TC)\b/u;
const LEVELS = /^\s*TOC\b.*\\o\s+"1-(\d)"/u;
const HIDDEN_ENTRY = /^\s*TC\s+"((?:[^"\\]|\\.)*)"/u;

/** Every instruction of a part, whole. */
function instructionsOf(part: XmlElement): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const element of elementsBelow(part)) {
    const type = element.attributes['w:fldCharType'];
    if (element.name === 'w:fldSimple') found.push(element.attributes['w:instr'] ?? '');
    else if (element.name === 'w:instrText') open.push((open.pop() ?? '') + textIn(element));
    else if (element.name === 'w:fldChar' && type === 'begin') open.push('');
    else if (element.name === 'w:fldChar' && type === 'end') found.push(open.pop() ?? '');
  }
  return [...found, ...open];
}

/** `text`: of the report, white space removed; an entry that Word would take into the contents must stand in it. */
export function foreignFields(part: XmlElement | null, text: string): readonly string[] {
  if (!part) return [];
  const entries = [...elementsBelow(part)].map((each) =>
    Number(/^TOC(\d)$/u.exec(each.name === 'w:pPr' ? (valOf(each, 'w:pStyle') ?? '') : '')?.[1] ?? 0),
  );
  const deepest = entries.reduce((most, level) => Math.max(most, level), 0);
  return instructionsOf(part).filter((instruction) => {
    const entry = HIDDEN_ENTRY.exec(instruction)?.[1];
    if (entry !== undefined) return !text.includes(squeeze(entry.replace(/\\(.)/gu, '$1')));
    const levels = LEVELS.exec(instruction)?.[1];
    if (levels !== undefined) return Number(levels) < deepest;
    return !KNOWN.test(instruction);
  });
}
