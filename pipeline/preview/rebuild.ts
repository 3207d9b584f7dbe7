/** Makes the page anew from the text as it is now; a text that gives no page leaves the last one standing. */
import { internalError } from '#messages/cli.ts';
import { fileGone, textBroken } from '#messages/preview.ts';
import type { Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import { renderHtml } from '#render/html/render-html.ts';
import {
  type Checked,
  type Prepared,
  prepareSource,
  renderEditions,
  type SourceFile,
  type Workshop,
} from '../publish.ts';
import { type Language, type PreviewState, remarksOf } from './state.ts';

export interface Rebuilder {
  state(): PreviewState;
  /** the HTML edition as last made; null: none was */
  page(): Uint8Array | null;
  /**
   * `onPage` is told of the page before it is judged, which takes as long again, and may have that wait.
   * @returns false when the text is what it was, and nothing beside it was said to have changed
   */
  rebuild(force: boolean, onPage?: () => Promise<void>): Promise<boolean>;
  /** of the text that gave the page; made when first asked for. null: there is none */
  edition(format: Format): Promise<Uint8Array | null>;
}

export interface RebuildFrom {
  /** null: there is no such file now */
  read(): Promise<SourceFile | null>;
  readonly workshop: Workshop;
  readonly language: Language;
  /** milliseconds of a clock that only runs forward */
  now(): number;
}

const NOT_YET: PreviewState = {
  attempt: 0,
  page: 0,
  judging: false,
  banner: null,
  milliseconds: 0,
  locked: false,
  remarks: [],
};

export function openRebuilder(from: RebuildFrom): Rebuilder {
  const { language, workshop } = from;
  let state = NOT_YET;
  let seen: Uint8Array | null = null;
  let page: Uint8Array | null = null;
  const others = openOthers(workshop);

  const attempt = async (source: SourceFile | null, onMade: () => Promise<void>): Promise<Partial<PreviewState>> => {
    seen = source?.bytes ?? null;
    if (!source) return { banner: fileGone[language] };
    const prepared = await prepareSource(source, workshop);
    const made = await printPage(prepared, workshop);
    if (!made) return { ...toldOf(prepared.judge(), language), banner: textBroken[language] };
    page = made;
    await onMade();
    const checked = prepared.judge();
    others.renew(checked);
    return { ...toldOf(checked, language), banner: null };
  };

  return {
    state: () => state,
    page: () => page,
    async rebuild(force, onPage) {
      const began = from.now();
      const taken = (): number => Math.round(from.now() - began);
      const source = await from.read().catch((error: unknown) => error as Error);
      const unread = source instanceof Error;
      if (!unread && !force && same(seen, source?.bytes ?? null)) return false;
      const onMade = async (): Promise<void> => {
        state = { ...state, page: state.page + 1, judging: true, banner: null, milliseconds: taken() };
        await onPage?.();
      };
      const tried = unread ? Promise.reject(source) : attempt(source, onMade);
      const outcome = await tried.catch((error: unknown) => ({ banner: said(error)[language] }));
      const milliseconds = state.judging ? state.milliseconds : taken();
      state = { ...state, ...outcome, attempt: state.attempt + 1, judging: false, milliseconds };
      return true;
    },
    edition: others.get,
  };
}

/** PDF and Word of the text that gave the page, each made once, when it is asked for. */
function openOthers(workshop: Workshop) {
  let good: Checked | null = null;
  const editions = new Map<Format, Promise<Uint8Array | null>>();
  return {
    renew(checked: Checked): void {
      good = checked;
      editions.clear();
    },
    async get(format: Format): Promise<Uint8Array | null> {
      const made = editions.get(format) ?? (good && printEdition(good, format, workshop));
      if (made) editions.set(format, made);
      return made;
    },
  };
}

/** A text that cannot be read says nothing of the lock. */
function toldOf(checked: Checked, language: Language): Partial<PreviewState> {
  const locked = checked.report ? { locked: checked.changes !== null } : {};
  return { remarks: remarksOf(checked, language), ...locked };
}

/** Without the proof, which reads the page back: `build` and `release` ask for it, a reader who types need not wait for it. */
async function printPage({ report, composed, look }: Prepared, workshop: Workshop): Promise<Uint8Array | null> {
  if (!report || !composed || !look) return null;
  const stamp = await workshop.stamp(report);
  const siblings = { editions: [], pageOf: {} };
  return (await renderHtml({ report: composed, look, stamp, siblings, fonts: workshop.fonts })).bytes;
}

async function printEdition(checked: Checked, format: Format, workshop: Workshop): Promise<Uint8Array | null> {
  const { editions } = await renderEditions(checked, [format], workshop);
  return editions[0]?.bytes ?? null;
}

const same = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, at) => byte === b[at]));

/** A broken template or setting has words of its own. */
function said(error: unknown): Bilingual {
  return (error as { bilingual?: Bilingual }).bilingual ?? internalError((error as Error).message);
}
