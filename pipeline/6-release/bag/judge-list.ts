/** Holds one list of a bag (`<hex>  <path>` per line) against the files that it must name, no more and no less. */
import * as messages from '#messages/verification.ts';
import { type Evidence, refuted } from '../verify/evidence.ts';
import { readPath } from './bag-words.ts';

export interface ListToJudge {
  readonly file: string;
  readonly text: string;
  /** every path that the list must name */
  readonly expected: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly digest: (bytes: Uint8Array) => string;
}

export function judgeList({ file, text, expected, files, digest }: ListToJudge): Evidence[] {
  const problems: Evidence[] = [];
  const seen = new Set<string>();
  for (const [index, line] of linesOf(text).entries()) {
    const [, hex, written] = /^([0-9a-f]+) {1,2}[*]?(\S.*)$/u.exec(line) ?? [];
    if (!hex || !written) {
      problems.push(refuted('whole', file, messages.badLine(file, index + 1)));
      continue;
    }
    const path = readPath(written);
    if (seen.has(path)) problems.push(refuted('whole', file, messages.namedTwice(file, path)));
    seen.add(path);
    const bytes = files.get(path);
    if (!bytes) problems.push(refuted('whole', path, messages.listNamesMissing(file, path)));
    else if (!expected.includes(path)) problems.push(refuted('whole', file, messages.namesOther(file, path)));
    else if (digest(bytes) !== hex) {
      // a list has no second witness inside the bag: either of the two was changed
      problems.push(...[path, file].map((one) => refuted('whole', one, messages.oneOfTwoChanged(path, file))));
    }
  }
  if (text !== '' && !text.endsWith('\n'))
    problems.push(refuted('whole', file, messages.badLine(file, linesOf(text).length)));
  const left = expected.filter((path) => !seen.has(path));
  for (const path of left) problems.push(refuted('whole', path, messages.notListed(file, path)));
  return problems;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
