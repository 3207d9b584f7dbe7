/** What a cell would say once all that is proposed in it is taken. */
import { END } from '../returned.ts';
import type { Stream } from '../weave/stream.ts';
import { elementStands } from '../weave/view.ts';

export function sayOfCell({ elements }: Stream): string {
  const standing = elements.filter((element) => elementStands(element, () => true));
  return standing
    .map(({ text }) => (text === END ? '' : text))
    .join('')
    .trim();
}
