/** Faces of the look as `w:rFonts`: the names that offices expect, and what may stand in for them. */
import type { FaceName, Look } from '#model/look.ts';
import { escapeXml } from './xml.ts';

export interface RunFonts {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
  readonly hint: string;
}

/** The hint makes Word take “ ” — … · from the East Asian face (ECMA-376-1 17.3.2.26). */
export const EAST_ASIAN_HINT = { hint: 'eastAsia' } as const;

export function runFonts(look: Look, face: FaceName): RunFonts {
  const { eastAsia, latin } = look.faces[face].docx;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, ...EAST_ASIAN_HINT };
}

interface FontEntry {
  readonly name: string;
  readonly altName: string | null;
  readonly chinese: boolean;
}

/** Every name once: the faces with their stand-ins, then the Latin ones, then the stand-ins themselves. */
function fontEntries(look: Look): FontEntry[] {
  const faces = Object.values(look.faces).map((face) => face.docx);
  const wanted = [
    ...faces.map(({ eastAsia, fallback }) => ({ name: eastAsia, altName: fallback, chinese: true })),
    ...faces.map(({ latin }) => ({ name: latin, altName: null, chinese: false })),
    ...faces.map(({ fallback }) => ({ name: fallback, altName: null, chinese: true })),
  ];
  return [...new Map(wanted.toReversed().map((entry) => [entry.name, entry])).values()].toReversed();
}

/** word/fontTable.xml: the library's own lists embedded fonts alone. Charset 86 is GB 2312, which tells Word to look for a Chinese face. */
export function fontTableXml(look: Look): string {
  const fonts = fontEntries(look).map(({ name, altName, chinese }) => {
    const alternative = altName && altName !== name ? `<w:altName w:val="${escapeXml(altName)}"/>` : '';
    const kind = chinese
      ? '<w:charset w:val="86"/><w:family w:val="auto"/>'
      : '<w:charset w:val="00"/><w:family w:val="auto"/>';
    return `<w:font w:name="${escapeXml(name)}">${alternative}${kind}<w:pitch w:val="default"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
