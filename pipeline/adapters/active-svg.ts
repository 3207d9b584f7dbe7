/** Says what in an SVG could run, load or lead elsewhere when the file is opened by itself; null where it is a picture and no more. */

/**
 * Judged without a parser, and on the safe side: what only looks like one of these, in a comment say, is refused too.
 * Names may carry any prefix, because an SVG may give the namespace one.
 */
const ACTIVE: readonly (readonly [what: string, RegExp])[] = [
  // entities could write any of the others
  ['<!ENTITY>', /<!ENTITY|<!DOCTYPE[^>]*\[/iu],
  ['<?xml-stylesheet?>', /<\?xml-stylesheet/iu],
  ['<script>', /<(?:[\w.-]+:)?(script|handler|listener)(?![\w.-])/iu],
  ['<foreignObject>', /<(?:[\w.-]+:)?(foreignObject|iframe|object|embed|audio|video)(?![\w.-])/iu],
  ['<animate>', /<(?:[\w.-]+:)?(animate\w*|set|discard)(?![\w.-])/iu],
  ['HTML', /www\.w3\.org\/1999\/xhtml/iu],
  ['on…=', /[\s"'/](?:[\w.-]+:)?on\w+\s*=/iu],
  ['javascript:', /(?:javascript|vbscript|data:text|data:application)\s*:?/iu],
  // an anchor of the file itself and a picture of points in it are no elsewhere
  ['href', /[\s"'/](?:[\w.-]+:)?(?:href|src)\s*=\s*["'](?!\s*(?:#|data:image\/(?:png|jpeg)[;,]))/iu],
  ['url()', /url\(\s*["']?(?!\s*(?:#|data:image\/(?:png|jpeg)[;,]))/iu],
  ['@import', /@import/iu],
];

/** `&#106;` and `&#x6a;` are what they stand for wherever an SVG's attributes are read. */
function withoutReferences(svg: string): string {
  return svg.replace(/&#(?:x0*([0-9a-f]{1,6})|0*(\d{1,7}));/giu, (written, hexadecimal?: string, decimal?: string) => {
    const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : written;
  });
}

export function activeInSvg(bytes: Uint8Array): string | null {
  const written = new TextDecoder().decode(bytes);
  // browsers drop tabs and line ends inside an address
  const read = withoutReferences(written);
  const texts = [written, read, read.replace(/[\t\n\r]/gu, '')];
  return ACTIVE.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0] ?? null;
}
