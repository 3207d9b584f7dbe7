/** Damages of a finished PDF that add text which a person does not see, or take from sight what a machine still reads. */
import { pickMatch, splice } from './damage.ts';
import type { Dice } from './dice.ts';
import type { PdfAnatomy } from './pdf-anatomy.ts';
import { type Change, linesOf } from './pdf-lines.ts';

/** As an artifact or within a paragraph, with operators that should keep it from the eye. */
export function addText(setting: string, sizePt: number): Change {
  return (pdf, dice) => {
    // over the colours of a picture white text is seen: it is found there as text that nobody expects, not as hidden
    const plain = [...pdf.contents.values()].filter((each) => !/\/Figure\b/u.test(pdf.pdf.need(each).stream ?? ''));
    const content = dice.pick(plain);
    const object = pdf.pdf.need(content);
    const { font } = dice.pick(pdf.operatorsOf(content));
    const codes = [...(pdf.fonts.get(font) ?? new Map<string, string>())].filter(([, text]) => text.trim() !== '');
    const shown = Array.from({ length: 6 }, () => dice.pick(codes)[0]).join('');
    const at = `1 0 0 -1 ${100 + dice.below(200)} ${150 + dice.below(500)} Tm`;
    const drawn = `q ${setting} BT /${font} ${sizePt} Tf ${at} [<${shown}>] TJ ET Q\n`;
    const furniture = dice.below(2) === 0;
    const stream = object.stream ?? '';
    if (furniture) object.stream = `${stream}\n/Artifact BMC\n${drawn}EMC\n`;
    else {
      const found = pickMatch(stream, /\/\w+\s*<<[^>]*\/MCID[^>]*>>\s*BDC\n/gu, dice);
      object.stream = splice(stream, found.index + found[0].length, found.index + found[0].length, drawn);
    }
    return `${setting}, ${sizePt} pt, ${furniture ? 'as an artifact' : 'within the text'}`;
  };
}

/** A white box over a line that was printed before. */
export function cover(pdf: PdfAnatomy, dice: Dice): string {
  const content = dice.pick([...pdf.contents.values()].filter((each) => linesOf(pdf, each, LINE).length > 0));
  const object = pdf.pdf.need(content);
  const [, x = '0', y = '0'] = dice.pick(linesOf(pdf, content, LINE));
  object.stream = `${object.stream}\n/Artifact BMC\nq 1 g ${x} ${Number(y) - 14} 400 18 re f Q\nEMC\n`;
  return `a white box over the line at ${y}`;
}

const LINE = /1 0 0 -1 ([\d.]+) ([\d.]+) Tm \[<[0-9a-f]{16}[^\]]*\] TJ/gu;
