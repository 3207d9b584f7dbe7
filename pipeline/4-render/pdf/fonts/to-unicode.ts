/** The CMap that tells readers which characters a subset's glyphs stand for (ISO 32000-1, 9.10.3). */

/** @param texts code points by glyph number; from 0 on, without a gap */
export function toUnicode(texts: readonly (readonly number[])[]): string {
  const entries = texts.map((codePoints) => `<${utf16(codePoints)}>`);
  const ranges: string[] = [];
  // a range must not pass from one first byte to the next
  for (let start = 0; start < entries.length; start += 256) {
    const part = entries.slice(start, start + 256);
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.join(' ')}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks(ranges)}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** At most 100 ranges to a block. */
function blocks(ranges: readonly string[]): string {
  const parts: string[] = [];
  for (let start = 0; start < ranges.length; start += 100) {
    const part = ranges.slice(start, start + 100);
    parts.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`);
  }
  return parts.join('\n');
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, k) => hex(text.charCodeAt(k))).join('');
}
