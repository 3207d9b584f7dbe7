/** Reads a ToUnicode map: bfchar and bfrange (ISO 32000-1, 9.10.3). */
import { Lexer } from './lexer.ts';
import { PdfOperator, PdfString, type PdfValue, utf16 } from './values.ts';

function codeOf({ bytes, from, to }: PdfString): number {
  let code = 0;
  for (let at = from; at < to && at < from + 4; at++) code = code * 256 + (bytes[at] as number);
  return code;
}

const textIn = ({ bytes, from, to }: PdfString): string => utf16(bytes, from, to);

/** The last code unit counts up along a range. */
function counted(string: PdfString, by: number): string {
  const text = textIn(string);
  if (by === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function readRanges(texts: (string | undefined)[], operands: readonly PdfValue[]): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [low, high, to] = operands.slice(i, i + 3);
    if (!(low instanceof PdfString) || !(high instanceof PdfString)) continue;
    const first = codeOf(low);
    const last = Math.min(codeOf(high), 0xffff);
    for (let code = first; code <= last; code++) {
      const own = Array.isArray(to) ? to[code - first] : to;
      if (own instanceof PdfString) texts[code] = Array.isArray(to) ? textIn(own) : counted(own, code - first);
    }
  }
}

/** Text by code; codes above 0xffff are left out. */
export function readCMap(bytes: Uint8Array): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  const lexer = new Lexer(bytes, 0, false);
  let operands: PdfValue[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value);
      continue;
    }
    if (value.name === 'endbfrange') readRanges(texts, operands);
    else if (value.name === 'endbfchar') {
      for (let i = 0; i + 1 < operands.length; i += 2) {
        const [code, to] = operands.slice(i, i + 2);
        if (code instanceof PdfString && to instanceof PdfString) texts[codeOf(code) & 0xffff] = textIn(to);
      }
    }
    operands = [];
  }
  return texts;
}
