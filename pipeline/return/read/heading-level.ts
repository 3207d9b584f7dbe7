/** Which level of heading a paragraph has, and whether it belongs to the contents: by the name of its style, which office programs keep where they renumber styles. */
import { childOf, isOn, settingOf, type XmlNode } from '#read/import/docx/parse-xml.ts';
import type { ParagraphRead } from '../returned.ts';
import { whoOf } from './who.ts';

export type StyleNames = ReadonlyMap<string, string>;

/** null where the file has no styles to tell by */
export function styleNames(root: XmlNode | null): StyleNames | null {
  const styles = childOf(root, 'w:styles')?.children.filter(({ name }) => name === 'w:style') ?? [];
  const names = styles.map((style): [string, string] => [
    style.attributes['w:styleId'] ?? '',
    settingOf(style, 'w:name') ?? '',
  ]);
  return names.length > 0 ? new Map(names) : null;
}

/** The title of a report without headings is no heading of it. */
export function headingLevel(properties: XmlNode | null, styles: StyleNames): number | null {
  const name = styles.get(settingOf(properties, 'w:pStyle') ?? '') ?? '';
  const level = /^heading\s*(\d)$/iu.exec(name)?.[1] ?? /^标题\s*(\d)$/u.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

export function levelBefore(properties: XmlNode | null, styles: StyleNames): ParagraphRead['levelBefore'] {
  const change = childOf(properties, 'w:pPrChange');
  const who = whoOf(change);
  return who && { level: headingLevel(childOf(change, 'w:pPr'), styles), who };
}

const CONTENTS_ID = /^(?:TOC|Contents)/iu;
const CONTENTS_NAME = /^(?:(?:toc|contents|table of contents)(?:\s|$)|目录)/iu;

/** By the id too, where a file has no styles. */
export function isContentsStyle(properties: XmlNode | null, styles: StyleNames | null): boolean {
  const id = settingOf(properties, 'w:pStyle') ?? '';
  return CONTENTS_ID.test(id) || CONTENTS_NAME.test(styles?.get(id) ?? '');
}

/** A run in bold: of its own, or by the style that office programs have for it; null in another style. */
export function isStrong(properties: XmlNode | null, styles: StyleNames | null): boolean | null {
  if (childOf(properties, 'w:b')) return isOn(properties, 'w:b');
  const style = settingOf(properties, 'w:rStyle');
  if (style === null) return false;
  return /^strong(?: emphasis)?$/iu.test(styles?.get(style) ?? '') ? true : null;
}
