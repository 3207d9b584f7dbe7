/** Says whether mending the text between two characters could change how a number is read. */

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两余多]/u;

/** `1.2`⋯`万`, `三`⋯`千`: what stands between belongs to the rules of numbers, which mend nothing by themselves. */
export function touchesNumber(before: string, after: string): boolean {
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  return /[0-9０-９.．%％‰]/.test(left) || (NUMERAL.test(left) && NUMERAL.test(right)) || /^[%％‰]/.test(right);
}
