/** Every proposal on a report with its author, place, old and new text and the figures that would change. */
import { diffArrays } from 'diff';
import { NOWHERE } from '#model/leaf-texts.ts';
import { printedDifference } from '../../redline/changed-figures.ts';
import { tokensOf } from '../../redline/tokens.ts';
import { END, NO_TEXT } from '../returned.ts';
import type { Stream, Woven } from '../weave/stream.ts';
import { viewOf } from '../weave/view.ts';
import type { Change, ChangeKind, ProposedFigure } from './change.ts';
import { collectChanges, type Draft } from './collect-changes.ts';

/** @param unsure anchors of lines that were found by too small a likeness */
export function listChanges(woven: Woven, unsure: ReadonlySet<string>): Change[] {
  return collectChanges(woven).map((draft, id): Change => {
    const { who, tracked, file, anchor, stream } = draft;
    const context = contextOf(stream, anchor);
    return {
      id,
      file,
      who,
      tracked,
      kind: kindOf(draft),
      anchor,
      old: draft.old.replace(/\n$/u, ''),
      new: draft.new.replace(/\n$/u, ''),
      context,
      figures: draft.move === null ? figuresOf(draft, id) : [],
      unsure: unsure.has(anchor),
    };
  });
}

function kindOf(draft: Draft): ChangeKind {
  if (draft.kind) return draft.kind;
  if (draft.move !== null && draft.old !== '' && draft.new !== '') return 'move';
  if (!draft.hasText && draft.new !== '' && draft.old === '') return 'split';
  if (!draft.hasText && draft.old !== '' && draft.new === '') return 'merge';
  if (draft.old === '') return 'insert';
  return draft.new === '' ? 'delete' : 'replace';
}

function contextOf(stream: Stream, anchor: string): string {
  const item = stream.items.find((each) => each.anchor === anchor && each.kind === 'line');
  return item?.kind === 'line' ? item.text.replace(NO_TEXT, '') : '';
}

/** The figures of the lines around, before and after this change alone: people cut figures in two when they type. */
function figuresOf(draft: Draft, id: number): ProposedFigure[] {
  // of rows and cells, which come or go as one
  const isWhole = draft.kind !== null;
  const around = isWhole ? draft.stream : linesAround(draft);
  const before = isWhole ? draft.old : viewOf(around, () => false).join('\n');
  const after = isWhole ? draft.new : viewOf(around, (change) => change === id).join('\n');
  const [gone, come] = [cut(before), cut(after)];
  const figures: ProposedFigure[] = [];
  let [oldAt, newAt] = [0, 0];
  let removed: string[] = [];
  for (const part of diffArrays(gone.map(key), come.map(key))) {
    const side = part.removed ? gone.slice(oldAt, oldAt + part.count) : come.slice(newAt, newAt + part.count);
    const own = side.filter(({ isFigure }) => isFigure).map(({ text }) => text);
    if (part.removed) removed = own;
    else if (part.added) {
      figures.push(...pairUp(removed, own));
      removed = [];
    } else {
      figures.push(...pairUp(removed, []));
      removed = [];
    }
    if (!part.added) oldAt += part.count;
    if (!part.removed) newAt += part.count;
  }
  return [...figures, ...pairUp(removed, [])];
}

/** The lines that a change reaches into, whole. */
function linesAround({ stream, first, last }: Draft): Stream {
  const isBreak = (index: number): boolean => {
    const element = stream.elements[index];
    return element === undefined || element.table !== null || (element.text === END && element.base !== null);
  };
  let [from, to] = [first, last];
  while (from > 0 && !isBreak(from - 1)) from--;
  while (to < stream.elements.length && !isBreak(to)) to++;
  return { items: stream.items, elements: stream.elements.slice(from, to + 1) };
}

interface Word {
  readonly text: string;
  readonly isFigure: boolean;
}

function key({ text }: Word): string {
  return text;
}

function cut(text: string): Word[] {
  const texts = { label: [], opening: [], text: [{ kind: 'text' as const, value: text, place: NOWHERE }] };
  return tokensOf(texts, () => false).map(({ text: word, isFigure }) => ({ text: word, isFigure }));
}

function pairUp(gone: readonly string[], come: readonly string[]): ProposedFigure[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
    const [old = null, fresh = null] = [gone[at] ?? null, come[at] ?? null];
    return { old, new: fresh, difference: old && fresh ? printedDifference(old, fresh) : null };
  });
}
