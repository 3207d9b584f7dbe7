/** Knows the headings that open an annex or a glossary. */

/** `附件`, `附件1`, `附件一：`, `Annex 2:`; a Han number needs its separator (附件一览 is no annex). */
const ANNEX =
  /^((?:附件|附录|附表)(?: ?[0-9]{1,3}|[一二三四五六七八九十]{1,3}(?=[：:\s　]|$))?|(?:Annex|Appendix)(?: [0-9A-Z]{1,3})?)(?:$|[：:\s　]+|(?<=[0-9])(?=[^0-9]))/;
const GLOSSARY =
  /^(?:《?[^《》]{0,14}报告》?中?的?)?(?:部分|有关|相关|主要|专用|若干)?(?:内容)?(?:名词|用语|术语|词语|专有名词)(?:名词|术语)?(?:解释|注释|释义|说明)[：:]?$|^(?:名词术语|Glossary)$/i;

export interface AnnexOpening {
  /** `附件1` */
  readonly label: string;
  /** of label and separator; the title begins behind it */
  readonly length: number;
}

export function annexOpening(text: string): AnnexOpening | null {
  const match = ANNEX.exec(text);
  return match?.[1] === undefined ? null : { label: match[1], length: match[0].length };
}

export function isGlossaryHeading(text: string): boolean {
  return GLOSSARY.test(text.trim());
}
