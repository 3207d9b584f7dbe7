/** For tests: the text operators of finished pages, and those among them that stand in no marked content. */
import { PdfRewriter } from '../../../5-verify/testing/pdf-rewriter.ts';

export interface OperatorScan {
  readonly all: number;
  /** page by page, each with what it shows */
  readonly outside: readonly string[];
}

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/gu;
/** ISO 32000-1, 9.4.3 */
const TEXT = new Set(['Tj', 'TJ', "'", '"']);

export function scanTextOperators(bytes: Uint8Array): OperatorScan {
  const file = new PdfRewriter(bytes);
  const outside: string[] = [];
  let all = 0;
  for (const number of contentStreams(file)) {
    let depth = 0;
    let before = '';
    for (const [token] of (file.need(number).stream ?? '').matchAll(TOKEN)) {
      if (token === 'BDC' || token === 'BMC') depth += 1;
      else if (token === 'EMC') depth -= 1;
      else if (TEXT.has(token)) {
        all += 1;
        if (depth === 0) outside.push(`${number}: ${before}`);
      } else if (token !== ']') before = token;
    }
  }
  return { all, outside };
}

/** Numbers of the streams that pages draw. */
export function contentStreams(file: PdfRewriter): number[] {
  return file.find(/\/Type \/Page\b/u).flatMap((page) => {
    const contents = /\/Contents (\[[^\]]*\]|\d+ 0 R)/u.exec(file.need(page).head)?.[1] ?? '';
    return [...contents.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number));
  });
}

/** The same file with the marks of its first paragraph taken away. */
export function withoutFirstMarks(bytes: Uint8Array): Uint8Array {
  const file = new PdfRewriter(bytes);
  const [first = 0] = contentStreams(file);
  const object = file.need(first);
  object.stream = (object.stream ?? '').replace(/\/P <<[^>]*>> BDC([\s\S]*?)EMC/u, '$1');
  return file.write();
}
