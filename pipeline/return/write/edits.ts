/** Small edits of a source: what is replaced by what, and which changes asked for it. */

export interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** it parts what comes at this place from what follows: it stands behind all that comes there */
  readonly isParting?: true;
}

/** In order and without overlaps; of two that overlap, and say something, the later one is dropped, which the check of the result finds. */
export function sorted(edits: readonly SourceEdit[]): SourceEdit[] {
  const out: SourceEdit[] = [];
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    // what comes at a place comes before what goes there
    .sort((a, b) => a.edit.from - b.edit.from || width(a.edit) - width(b.edit) || a.index - b.index);
  let end = -1;
  for (const { edit } of inOrder) {
    if (edit.from === edit.to && edit.text === '') continue;
    const last = out.at(-1);
    if (last && edit.from < end) {
      // two that only take away take away both
      if (edit.text === '' && last.text === '') out.splice(-1, 1, { ...last, to: Math.max(last.to, edit.to) });
      else continue;
    } else out.push(edit);
    end = Math.max(end, edit.to);
  }
  return out;
}

/** 0 for what only comes, 1 for what parts it from the next, 2 for what takes something away */
function width({ from, to, isParting }: SourceEdit): number {
  if (from < to) return 2;
  return isParting ? 1 : 0;
}

export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of sorted(edits)) {
    out += source.slice(at, from) + text;
    at = to;
  }
  return out + source.slice(at);
}

/** What comes at the end of a text that goes keeps the empty lines behind it, which would go too. */
export function settled(edits: readonly SourceEdit[], source: string): SourceEdit[] {
  const coming = edits.filter(({ from, to, text }) => from === to && text !== '');
  return edits.map((edit) => {
    if (edit.text !== '') return edit;
    const inside = coming.filter(
      ({ from }) => edit.from < from && from < edit.to && source.slice(from, edit.to).trim() === '',
    );
    return { ...edit, to: Math.min(edit.to, ...inside.map(({ from }) => from)) };
  });
}
