/** Changes to the library's output: each fails loudly where the shape it builds on is not there exactly once. */

function once(xml: string, part: string, mark: string): number {
  const at = xml.indexOf(mark);
  if (at < 0) throw new Error(`docx wrote ${part} without ${mark}`);
  if (xml.includes(mark, at + 1)) throw new Error(`docx wrote ${mark} into ${part} more than once`);
  return at;
}

export function insertBefore(xml: string, part: string, mark: string, addition: string): string {
  const at = once(xml, part, mark);
  return xml.slice(0, at) + addition + xml.slice(at);
}

export function replaceOnce(xml: string, part: string, mark: string, replacement: string): string {
  const at = once(xml, part, mark);
  return xml.slice(0, at) + replacement + xml.slice(at + mark.length);
}

export function insertBeforeEnd(xml: string, part: string, end: string, addition: string): string {
  if (!xml.endsWith(end)) throw new Error(`docx wrote ${part} that does not end in ${end}`);
  return insertBefore(xml, part, end, addition);
}

/** A part that we write whole must have been there: else nothing in the package points at it. */
export function replacePart(parts: Map<string, string | Uint8Array>, part: string, xml: string): void {
  if (!parts.has(part)) throw new Error(`docx wrote no ${part}`);
  parts.set(part, xml);
}

export function patchPart(
  parts: Map<string, string | Uint8Array>,
  part: string,
  change: (xml: string) => string,
): void {
  const xml = parts.get(part);
  if (typeof xml !== 'string') throw new Error(`docx wrote no ${part}, or not as text`);
  parts.set(part, change(xml));
}
