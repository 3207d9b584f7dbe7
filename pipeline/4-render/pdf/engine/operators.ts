/** Content stream operators as text, with numbers as short as they may be. */

export const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** As pdfkit writes numbers outside of content streams. */
export const coordinate = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** `#rrggbb` as a fill colour operator; grey where it is grey, so that black costs nothing to print. */
export const fillOf = (colour: string): string => colourOf(colour, 'g', 'rg');
export const strokeOf = (colour: string): string => colourOf(colour, 'G', 'RG');

function colourOf(colour: string, grey: string, rgb: string): string {
  const parts = [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return parts[0] === parts[1] && parts[1] === parts[2] ? `${parts[0]} ${grey}` : `${parts.join(' ')} ${rgb}`;
}
