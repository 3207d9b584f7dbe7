/** Resolves note marks, term marks, links and images, and remembers which marks point where. */

import { linkTargetMissing, termWithoutEntry, unsafeLink } from '#messages/compose.ts';
import type { ComposedInline } from '#model/composed-report.ts';
import type { Finding } from '#model/finding.ts';
import type { InlineImage, Link, NoteMark, TermMark } from '#model/inline.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, plainTextOf } from '#model/walk.ts';

export interface References {
  noteMark(mark: NoteMark): ComposedInline[];
  termMark(mark: TermMark, children: readonly ComposedInline[]): ComposedInline[];
  link(link: Link, children: readonly ComposedInline[]): ComposedInline[];
  image(image: InlineImage): ComposedInline[];
  /** note anchors in the order of their first mark */
  readonly noteOrder: readonly string[];
  /** anchors of the marks that point to a note or an entry */
  marksOf(anchor: string): readonly string[];
  readonly findings: readonly Finding[];
}

/** ① to ⑳ have characters of their own; beyond, the number stands in round brackets. */
export function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
}

const OUTER_LINK = /^(?:https?:\/\/|mailto:|tel:)/iu;
/** A scheme, or what a browser would take for one once it has dropped tabs and line ends; `//host` is a host. */
const HAS_SCHEME = /^(?:[a-z][a-z0-9+.\s-]*:|[\\/]{2})/iu;
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0]/gu;

export function openReferences(report: Report, assets: ReadonlySet<string>): References {
  const notes = new Map(report.notes.map((note) => [note.label, note]));
  const targets = collectTargets(report);
  const entries = collectEntries(report);
  const noteOrder: string[] = [];
  const marks = openMarks();
  const findings: Finding[] = [];
  const warn: Warn = (rule, severity, place, message) => {
    findings.push({ rule: `compose/${rule}`, severity, place, message });
  };

  return {
    noteOrder,
    findings,
    marksOf: marks.of,
    image: (image) => (assets.has(image.url) ? [{ kind: 'image', asset: image.url, alt: image.alt }] : []),
    noteMark(mark) {
      const note = notes.get(mark.label);
      if (!note) return [{ kind: 'text', value: `[^${mark.label}]`, place: mark.place }];
      if (!noteOrder.includes(note.anchor)) noteOrder.push(note.anchor);
      const label = String(noteOrder.indexOf(note.anchor) + 1);
      return [{ kind: 'noteMark', label, anchor: marks.add(note.anchor, 'm'), target: note.anchor }];
    },
    termMark(mark, children) {
      const word = plainTextOf(mark.children).value;
      const entry = entries.get(fold(word));
      if (!entry) {
        warn('term-without-entry', 'error', mark.place, termWithoutEntry(word));
        return [...children];
      }
      const anchor = marks.add(entry.anchor, 't');
      return [{ kind: 'termMark', children, label: circled(entry.number), anchor, target: entry.anchor }];
    },
    link: (link, children) => resolveLink(link, children, targets, warn),
  };
}

/** Names each mark after what it points at, counted: `blk_…_m1`, `blk_…_t2`. */
function openMarks() {
  const marks = new Map<string, string[]>();
  return {
    of: (target: string): readonly string[] => marks.get(target) ?? [],
    add(target: string, letter: 'm' | 't'): string {
      const known = marks.get(target) ?? [];
      const anchor = `${target}_${letter}${known.length + 1}`;
      known.push(anchor);
      marks.set(target, known);
      return anchor;
    },
  };
}

type Warn = (rule: string, severity: Finding['severity'], place: Finding['place'], message: Finding['message']) => void;

function resolveLink(
  link: Link,
  children: readonly ComposedInline[],
  targets: ReadonlyMap<string, string>,
  warn: Warn,
): ComposedInline[] {
  if (link.url.startsWith('#')) {
    const target = targets.get(fold(decode(link.url.slice(1))));
    if (target) return [{ kind: 'link', url: `#${target}`, target, children }];
    warn('link-target-missing', 'warning', link.place, linkTargetMissing(link.url));
    return [...children];
  }
  const seen = link.url.replace(INVISIBLE, '');
  if (OUTER_LINK.test(seen) || !HAS_SCHEME.test(seen)) {
    return [{ kind: 'link', url: link.url, target: null, children }];
  }
  warn('unsafe-link', 'error', link.place, unsafeLink(link.url));
  return [...children];
}

function fold(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What `#…` may name: an anchor, or the text of a heading. */
function collectTargets(report: Report): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const block of blocksOf(report)) {
    targets.set(block.anchor, block.anchor);
    const title = block.kind === 'heading' ? block.children : block.kind === 'runInHeading' ? block.heading : null;
    if (!title) continue;
    const text = fold(plainTextOf(title).value.replace(/。$/u, ''));
    if (!targets.has(text)) targets.set(text, block.anchor);
  }
  return targets;
}

/** Entries by their term; the number is the typed one or the count. */
export function collectEntries(
  report: Report,
): ReadonlyMap<string, { readonly anchor: string; readonly number: number }> {
  const entries = new Map<string, { anchor: string; number: number }>();
  let count = 0;
  for (const division of report.divisions) {
    if (division.kind !== 'glossary') continue;
    for (const block of division.blocks) {
      if (block.kind !== 'glossaryEntry') continue;
      count += 1;
      const typed = Number.parseInt(block.label?.replace(/\D/gu, '') ?? '', 10);
      const key = fold(plainTextOf(block.term).value);
      if (!entries.has(key)) entries.set(key, { anchor: block.anchor, number: Number.isNaN(typed) ? count : typed });
    }
  }
  return entries;
}
