/** Lines that go from one place and come in another with the same words: their source goes with them as it is. */
import { END } from '../returned.ts';
import { lineOf, type Stream } from '../weave/stream.ts';
import { type Accepts, stands } from '../weave/view.ts';
import { isProse } from './gaps.ts';

export interface MovedLines {
  source(text: string, move: string | null): string | null;
}

export function movedLines(
  stream: Stream,
  accepts: Accepts,
  source: string,
  ties: readonly { from: number; to: number }[],
): MovedLines {
  const gone = new Map<number, string | null>();
  const left = new Set<number>();
  for (const element of stream.elements) {
    if (!element.base || element.text === END) continue;
    if (stands(element, accepts)) left.add(element.base.line);
    else gone.set(element.base.line, element.deleted.find(({ change }) => accepts(change))?.move ?? null);
  }
  const whole = [...gone].filter(([line]) => !left.has(line));
  const taken = new Set<number>();
  return {
    source(text, move) {
      const found = whole.find(([index, name]) => {
        const line = lineOf(stream, index);
        return (
          !taken.has(index) &&
          line !== null &&
          isProse(line) &&
          (move === null || name === move) &&
          line.text.trim() === text
        );
      });
      const line = found && lineOf(stream, found[0]);
      if (!found || !line?.block || line.block.containers.length > 0) return null;
      taken.add(found[0]);
      return source.slice(tied(line.block.from, source, ties), line.block.to);
    },
  };
}

/** With the comments before it that speak of it. */
function tied(from: number, source: string, ties: readonly { from: number; to: number }[]): number {
  let at = from;
  for (const tie of ties.toReversed()) if (tie.to <= at && source.slice(tie.to, at).trim() === '') at = tie.from;
  return at;
}
