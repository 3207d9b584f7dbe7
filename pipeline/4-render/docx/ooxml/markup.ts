/** The smallest pieces of XML that every other file of this folder is made of. */
import { escapeXml } from '../xml.ts';

/** Anything that may stand in a paragraph, as XML. */
export type Inline = string;

/** Those that have a value, in the order given. */
export function attributes(of: Readonly<Record<string, string | number | undefined>>): string {
  let written = '';
  for (const [name, value] of Object.entries(of)) {
    if (value !== undefined) written += ` ${name}="${typeof value === 'string' ? escapeXml(value) : value}"`;
  }
  return written;
}

/** `<w:x w:val="…"/>`, nothing where there is no value. */
export function valued(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return `<${name} w:val="${typeof value === 'string' ? escapeXml(value) : value}"/>`;
}

/** On is said by the element alone. */
export function onOff(name: string, on: boolean | undefined): string {
  if (on === undefined) return '';
  return on ? `<${name}/>` : `<${name} w:val="false"/>`;
}
