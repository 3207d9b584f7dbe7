/** What a paragraph's style says about it: whether it is a heading, an entry of the contents, a numbered paragraph. */

import { type NumberReference, numberReference } from './list-numbers.ts';
import { childOf, find, settingOf, type XmlNode } from './parse-xml.ts';

export interface ParagraphStyle {
  /** 1 to 6; null for text */
  readonly level: number | null;
  readonly contents: boolean;
  readonly number: NumberReference | null;
}

const PLAIN: ParagraphStyle = { level: null, contents: false, number: null };
/** Styles may be based on each other; a longer chain is a circle. */
const LONGEST_CHAIN = 12;

export class Styles {
  readonly #styles = new Map<string, XmlNode>();

  constructor(styles: XmlNode | null) {
    for (const node of childOf(styles, 'w:styles')?.children ?? []) {
      if (node.name === 'w:style') this.#styles.set(node.attributes['w:styleId'] ?? '', node);
    }
  }

  of(paragraphProperties: XmlNode | null): ParagraphStyle {
    const own = levelIn(paragraphProperties);
    let style = PLAIN;
    let id = settingOf(paragraphProperties, 'w:pStyle');
    for (let step = 0; id !== null && step < LONGEST_CHAIN; step++) {
      const node = this.#styles.get(id);
      if (!node) break;
      const name = settingOf(node, 'w:name') ?? '';
      const properties = find(node, 'w:pPr');
      const named = /^heading ([1-6])$/i.exec(name)?.[1];
      style = {
        level: style.level ?? (named ? Number(named) : levelIn(properties)),
        contents: style.contents || /^toc\b/i.test(name),
        number: style.number ?? numberReference(properties),
      };
      id = settingOf(node, 'w:basedOn');
    }
    return { ...style, level: own ?? style.level, number: numberReference(paragraphProperties) ?? style.number };
  }
}

/** 9 stands for body text (ECMA-376 17.3.1.20). */
function levelIn(properties: XmlNode | null): number | null {
  const value = settingOf(properties, 'w:outlineLvl');
  const level = value === null || value === '' ? 9 : Number(value);
  return level >= 0 && level <= 5 ? level + 1 : null;
}
