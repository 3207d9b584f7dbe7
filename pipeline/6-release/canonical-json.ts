/** JSON with one spelling for one value (RFC 8785): what is hashed and signed must not depend on who wrote it. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Keys by UTF-16 code unit, no white space; numbers and strings as ECMAScript writes them, as RFC 8785 asks. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
