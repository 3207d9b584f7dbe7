/** Text made fit for XML written by hand; everything else is escaped by the library. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that XML 1.0 forbids are dropped, as the library drops them. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (mark) => ESCAPES[mark] ?? '');
}
