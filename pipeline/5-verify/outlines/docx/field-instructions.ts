/** Finds fields that Word would fill otherwise than the file shows: only numbers of pages and marks, links and contents are known. */
import { squeeze } from '../squeeze.ts';
import { attribute, textIn, type XmlElement } from './xml.ts';

const KNOWN = /^\s*(?:PAGE|NUMPAGES|PAGEREF|NOTEREF|REF|HYPERLINK|TOC|TC)\b/u;
const ENTRY_STYLE = /^TOC(\d)$/u;
const LEVELS = /^\s*TOC\b.*\\o\s+"1-(\d)"/u;
const HIDDEN_ENTRY = /^\s*TC\s+"((?:[^"\\]|\\.)*)"/u;

/** What fields are written with, and the styles of paragraphs. */
export const FIELD_ELEMENTS: readonly string[] = ['w:fldSimple', 'w:instrText', 'w:fldChar', 'w:pStyle'];

/** Every instruction of a part, whole. */
function instructionsOf(elements: readonly XmlElement[]): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const element of elements) {
    const { name } = element;
    if (name === 'w:fldSimple') found.push(attribute(element, 'w:instr') ?? '');
    else if (name === 'w:instrText') open.push((open.pop() ?? '') + textIn(element));
    if (name !== 'w:fldChar') continue;
    const type = attribute(element, 'w:fldCharType');
    if (type === 'begin') open.push('');
    else if (type === 'end') found.push(open.pop() ?? '');
  }
  return [...found, ...open];
}

/** `text`: of the report, white space removed; an entry that Word would take into the contents must stand in it. */
export function foreignFields(elements: readonly XmlElement[], text: string): readonly string[] {
  let deepest = 0;
  for (const element of elements) {
    if (element.name !== 'w:pStyle') continue;
    deepest = Math.max(deepest, Number(ENTRY_STYLE.exec(attribute(element, 'w:val') ?? '')?.[1] ?? 0));
  }
  return instructionsOf(elements).filter((instruction) => {
    const entry = HIDDEN_ENTRY.exec(instruction)?.[1];
    if (entry !== undefined) return !text.includes(squeeze(entry.replace(/\\(.)/gu, '$1')));
    const levels = LEVELS.exec(instruction)?.[1];
    if (levels !== undefined) return Number(levels) < deepest;
    return !KNOWN.test(instruction);
  });
}
