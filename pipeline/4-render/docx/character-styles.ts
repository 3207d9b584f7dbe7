/** Character styles: faces and marks inside a paragraph. */
import type { Look, StyleName } from '#model/look.ts';
import { EAST_ASIAN_HINT, runFonts } from './fonts.ts';
import type { RunProperties } from './ooxml/run.ts';
import { type Style, styleXml } from './ooxml/style.ts';
import { CHARACTER_STYLE, rungStyle, runInFace } from './style-names.ts';
import { hexColour, RUNGS, runOf } from './style-properties.ts';

function characterStyle(id: string, name: string, run: RunProperties): Style {
  return styleXml({ type: 'character', id, name, basedOn: 'DefaultParagraphFont', run });
}

/** A face alone, without the size and the tracking of its style: what stands inside a paragraph keeps these. */
function faceOf(look: Look, name: StyleName): RunProperties {
  const { face, bold } = look.styles[name];
  return { font: runFonts(look, face), bold };
}

export function characterStyles(look: Look): Style[] {
  const link = { color: hexColour(look.styles.body.colour), underline: 'single' as const };
  const raised = { raised: 'superscript' as const, font: EAST_ASIAN_HINT };
  return [
    characterStyle(CHARACTER_STYLE.strong, 'Strong', { bold: true }),
    // Chinese has no italics: emphasis changes the face.
    characterStyle(CHARACTER_STYLE.emphasis, 'Emphasis', { font: runFonts(look, 'kai') }),
    characterStyle(CHARACTER_STYLE.code, 'HTML Code', { font: runFonts(look, look.styles.code.face) }),
    characterStyle(CHARACTER_STYLE.link, 'Hyperlink', link),
    characterStyle(CHARACTER_STYLE.lead, '段首句', faceOf(look, 'lead')),
    characterStyle(CHARACTER_STYLE.label, '标签', faceOf(look, 'label')),
    characterStyle(CHARACTER_STYLE.glossaryTerm, '名词', faceOf(look, 'glossaryTerm')),
    characterStyle(CHARACTER_STYLE.termMark, '名词标记', raised),
    characterStyle(CHARACTER_STYLE.noteMark, 'footnote reference', raised),
    characterStyle(CHARACTER_STYLE.divisionTitle, '附件标题文字', runOf(look, look.styles.divisionTitle)),
    ...RUNGS.map((rung) =>
      characterStyle(rungStyle(rung), `标题字${rung}`, runOf(look, look.styles[`heading${rung}`])),
    ),
    ...RUNGS.map((rung) => characterStyle(runInFace(rung), `段首标题字${rung}`, faceOf(look, `heading${rung}`))),
  ];
}
