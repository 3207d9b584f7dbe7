/** Characters of Word's symbol fonts in Unicode: Word keeps them by their place in the font (ECMA-376, 17.3.3.30). */

/** What the Symbol font has in place of ASCII and Latin 1, by its code in that font. */
const SYMBOL: Readonly<Record<number, string>> = {
  ...from(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...from(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...from(0x2d, '−'),
  ...from(0xa2, '′≤'),
  ...from(0xa5, '∞'),
  ...from(0xab, '↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...from(0xc7, '∩∪'),
  ...from(0xce, '∈∉∠'),
  ...from(0xd5, '∏√⋅¬∧∨'),
  ...from(0xe5, '∑'),
  ...from(0xf2, '∫'),
};
/** What reports take from Wingdings: bullets, ticks, circled numbers, arrows. */
const WINGDINGS: Readonly<Record<number, string>> = {
  ...from(0x6c, '●'),
  ...from(0x6e, '■□'),
  ...from(0x75, '◆'),
  ...from(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
  ...from(0x8b, '⓿❶❷❸❹❺❻❼❽❾❿'),
  ...from(0xa7, '▪◻'),
  ...from(0xd8, '➢'),
  ...from(0xdf, '←→↑↓'),
  ...from(0xfb, '✗✔☒☑'),
};
/** ASCII that stands in the Symbol font as it is. */
const AS_IT_IS = /^[ !#%&().,/0-9:;<=>?[\]_{|}+]$/u;

function from(first: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [first + index, character]));
}

/** @param char hexadecimal, as `w:char` has it @returns a private-use character where no other is known, '' for none */
export function symbolText(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  // in a symbol font the codes are also written from U+F000 up
  const own = code >= 0xf000 ? code - 0xf000 : code;
  const plain = String.fromCharCode(own);
  if (font === 'Symbol') return SYMBOL[own] ?? (AS_IT_IS.test(plain) ? plain : String.fromCharCode(0xf000 + own));
  if (font === 'Wingdings') return WINGDINGS[own] ?? String.fromCharCode(0xf000 + own);
  return String.fromCharCode(code);
}
