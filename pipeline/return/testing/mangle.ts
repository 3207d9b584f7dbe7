/** For tests: a part of a Word file as no office program would write it, still well-formed. */
import fc from 'fast-check';

const KINDS = ['drop', 'unwrap', 'twice', 'swap', 'move', 'insert', 'delete', 'control'] as const;

export interface Blow {
  readonly kind: (typeof KINDS)[number];
  /** which elements, by any number */
  readonly one: number;
  readonly other: number;
}

const blow = fc.record({ kind: fc.constantFrom(...KINDS), one: fc.nat(1_000_000), other: fc.nat(1_000_000) });
export const blows: fc.Arbitrary<Blow[]> = fc.array(blow, { minLength: 1, maxLength: 12 });

interface Span {
  readonly from: number;
  readonly to: number;
}

const BY = 'w:id="9900" w:author="丁" w:date="2024-03-01T00:00:00Z"';

export function mangle(xml: string, { kind, one, other }: Blow): string {
  const all = elementsOf(xml);
  const [own, second] = [all[one % all.length], all[other % all.length]];
  if (!own || !second) return xml;
  const text = xml.slice(own.from, own.to);
  const instead = (now: string): string => xml.slice(0, own.from) + now + xml.slice(own.to);
  switch (kind) {
    case 'drop':
      return instead('');
    case 'unwrap':
      return instead(text.replace(/^<[^>]*>/u, '').replace(/<\/[^>]*>$/u, ''));
    case 'twice':
      return instead(text + text);
    case 'insert':
      return instead(`<w:ins ${BY}>${text}</w:ins>`);
    case 'delete':
      return instead(`<w:del ${BY}>${text}</w:del>`);
    case 'control':
      return instead(`<w:sdt><w:sdtContent>${text}</w:sdtContent></w:sdt>`);
    default:
      return apart(own, second) ? exchanged(xml, own, second, kind === 'swap') : xml;
  }
}

/** Everything below the body. */
function elementsOf(xml: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { 0: tag, 1: closes, 2: isEmpty, index } of xml.matchAll(/<(\/?)\w[^>]*?(\/?)>/gu)) {
    const to = index + tag.length;
    if (isEmpty) found.push({ from: index, to });
    else if (!closes) open.push(index);
    else {
      const from = open.pop() ?? 0;
      if (open.length > 1) found.push({ from, to });
    }
  }
  return found;
}

function apart(a: Span, b: Span): boolean {
  return a.to <= b.from || b.to <= a.from;
}

/** The one goes behind the other, or each to the place of the other. */
function exchanged(xml: string, own: Span, other: Span, isSwap: boolean): string {
  const [first, second] = own.from < other.from ? [own, other] : [other, own];
  const [a, b] = [xml.slice(first.from, first.to), xml.slice(second.from, second.to)];
  const between = xml.slice(first.to, second.from);
  const moved = own === first ? `${between}${b}${a}` : `${a}${b}${between}`;
  return xml.slice(0, first.from) + (isSwap ? `${b}${between}${a}` : moved) + xml.slice(second.to);
}
