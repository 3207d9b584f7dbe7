/** The pieces of XML 1.0 as expressions of the engine: what each matches is well-formed. */

// Char [2], NameStartChar [4], NameChar [4a], AttValue [10], Attribute [41]
/** As far as it is seen from single code units, which is four times as quick. */
const PERHAPS_FOREIGN = /[\0-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const FOREIGN_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const START = String.raw`:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;
const NAME = String.raw`[${START}][${START}.0-9\u00b7\u0300-\u036f\u203f\u2040-]*`;
const VALUE = `"[^"<]*"|'[^'<]*'`;
const EQUALS = String.raw`[ \t\n]*=[ \t\n]*`;
export const ATTRIBUTE = new RegExp(String.raw`[ \t\n]+(${NAME})${EQUALS}(${VALUE})`, 'uy');
/** STag [40], EmptyElemTag [44], ETag [42] */
export const TAG = new RegExp(
  String.raw`<(?:(${NAME})((?:[ \t\n]+${NAME}${EQUALS}(?:${VALUE}))*)[ \t\n]*(/?)|/(${NAME})[ \t\n]*)>`,
  'uy',
);
/** A tag as nearly all programs write it: then nothing but its end is asked for, and nothing of it is kept but its text. */
export const USUAL_TAG = /<[A-Za-z_:][\w:.-]*(?: [A-Za-z_:][\w:.-]*="[^"<\t\n]*")*\/?>/y;
/** Comment [15], PI [16], CDSect [18] */
export const ASIDE = new RegExp(
  String.raw`<!--(?:(?!--)[^])*-->|<\?(?![Xx][Mm][Ll][ \t\n?])${NAME}(?:[ \t\n][^]*?)?\?>|<!\[CDATA\[([^]*?)\]\]>`,
  'uy',
);
/** XMLDecl [23] */
export const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']1\.\d+["'](?:[ \t\n]+(?:encoding|standalone)[ \t\n]*=[ \t\n]*["'][\w.-]+["'])*[ \t\n]*\?>/u;
/** as drawing programs write it over a picture; what it declares stays unknown */
export const DOCTYPE =
  /<!DOCTYPE[ \t\n](?:[^"'<>[\]]|"[^"]*"|'[^']*')*(?:\[(?:[^"'\]]|"[^"]*"|'[^']*')*\][ \t\n]*)?>/uy;

export const hasForeignCharacter = (text: string): boolean =>
  PERHAPS_FOREIGN.test(text) && FOREIGN_CHARACTER.test(text);
