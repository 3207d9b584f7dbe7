/** `figures --lines`: one text per line in, one JSON line out, for suites and for users of data. */
import { indicatorsIn } from '#grammar/indicators.ts';
import { scanNumerals } from '#grammar/scan-numerals.ts';

export interface LinesOptions {
  /** also what is no figure: names, idioms, indefinites */
  readonly all: boolean;
}

/** One JSON object without a line feed. `line` counts from 1 and only says where the figures stand. */
export function figuresOfLine(text: string, line: number, options: LinesOptions): string {
  const numerals = scanNumerals(text);
  const indicators = indicatorsIn(text, numerals);
  let ordinal = 0;
  const figures = numerals.flatMap(({ start, end, figure, from, to, parts, ...rest }, index) => {
    if (!figure && !options.all) return [];
    ordinal += 1;
    const { name, change } = indicators[index] ?? { name: '', change: '' };
    const place = { line, column: start + 1, endLine: line, endColumn: end + 1 };
    const bounds = from === null && to === null ? {} : { from, to };
    const more = { ...bounds, ...(parts.length > 0 ? { parts } : {}), ...(options.all ? { figure } : {}) };
    return [{ id: `f${ordinal}`, ...rest, indicator: `${name}${change}`, anchor: '', ...place, ...more }];
  });
  return JSON.stringify({ figures });
}

/** The answer to a whole input; a line feed at its end opens no further line, an empty line gives an empty list. */
export function figuresOfLines(input: string, options: LinesOptions): string {
  const lines = input.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, at) => `${figuresOfLine(text, at + 1, options)}\n`).join('');
}
