/** Reads a finished PDF back: by its structure tree where it has one, else in the order of drawing. */
import type { OutlineHeading, Position, Reading } from '#model/outline.ts';
import { FlowBuilder } from './flow-builder.ts';
import { readPage } from './pdf/content.ts';
import { FileContext } from './pdf/context.ts';
import { foreignInCatalog, titleOf } from './pdf/document-facts.ts';
import { embeddedSource } from './pdf/embedded-source.ts';
import { PdfFile } from './pdf/file.ts';
import {
  type Annotation,
  annotations,
  type Bookmark,
  bookmarks,
  type Destination,
  destinations,
} from './pdf/navigation.ts';
import type { PageRuns, Stretch } from './pdf/page-runs.ts';
import { readPages } from './pdf/pages.ts';
import { StructureWalk } from './pdf/structure.ts';
import { TaggedFlow } from './pdf/tagged-flow.ts';
import { PdfDict, textOf } from './pdf/values.ts';
import { squeeze } from './squeeze.ts';

export const PDF_READER = { name: 'dingben-pdf', version: '1' };

interface Opened {
  readonly file: PdfFile;
  readonly catalog: PdfDict;
  /** of all pages, in the order of drawing */
  readonly stretches: readonly Stretch[];
  /** object number of each page */
  readonly pageObjects: readonly number[];
  readonly positions: readonly Position[];
  readonly annotations: readonly Annotation[];
}

/** Bookmarks are there for every heading that people see in the margin of their viewer; `anchors`: where each leads. */
export interface PdfReading extends Reading {
  readonly bookmarks: readonly (Bookmark & { readonly anchors: readonly string[] })[] | null;
}

function open(bytes: Uint8Array): Opened {
  const file = new PdfFile(bytes);
  const pages = readPages(file);
  const shared = new FileContext(file);
  return {
    file,
    catalog: file.dict(file.trailer.get('Root')) ?? new PdfDict(),
    stretches: pages.flatMap((page, i) => readPage(shared, page, i + 1).stretches),
    pageObjects: pages.map((page) => page.object),
    positions: pages.map((_, i) => ({ kind: 'page', page: i + 1 })),
    annotations: annotations(file, pages),
  };
}

/** By the object of their page and the marked content that they stand in; what stands in none, apart. */
function sortStretches({ stretches, pageObjects }: Opened): {
  contents: Map<number, Map<number, Stretch[]>>;
  loose: Stretch[];
} {
  const contents = new Map(pageObjects.map((page) => [page, new Map<number, Stretch[]>()]));
  const loose: Stretch[] = [];
  for (const stretch of stretches) {
    const { mcid, furniture } = stretch.marks;
    const onPage = contents.get(pageObjects[stretch.runs.page - 1] ?? -1);
    if (mcid === null || furniture || !onPage) {
      loose.push(stretch);
      continue;
    }
    const same = onPage.get(mcid);
    if (same) same.push(stretch);
    else onPage.set(mcid, [stretch]);
  }
  return { contents, loose };
}

function readTagged(opened: Opened, builder: FlowBuilder, root: PdfDict): void {
  const { contents, loose } = sortStretches(opened);
  const held = new Map(
    opened.annotations.flatMap((each) => (each.object === null ? [] : [[each.object, each] as const])),
  );
  const flow = new TaggedFlow(builder, opened.positions, held);
  const walk = new StructureWalk(opened.file, root, contents, flow);
  for (const onPage of contents.values()) {
    for (const stretches of onPage.values()) if (!walk.reached.has(stretches)) loose.push(...stretches);
  }
  for (const { runs, marks, from, to } of loose) {
    if (marks.furniture) continue;
    builder.position = opened.positions[runs.page - 1] ?? null;
    for (let run = from; run < to; run++) if (!runs.isBlank(run)) builder.hide('untagged', runs.textOf(run));
  }
  for (const { object, subtype, target, page } of opened.annotations) {
    if (subtype !== 'Link' || (object !== null && flow.reached.has(object))) continue;
    builder.position = opened.positions[page - 1] ?? null;
    builder.links.push(target ?? '');
  }
}

/** Without a tree: marks around `/Reference`, nothing of `/TOC`, headings by the bookmarks. */
function readDrawn(opened: Opened, builder: FlowBuilder): void {
  let open: unknown = null;
  for (const { runs, marks, from, to } of opened.stretches) {
    if (marks.furniture || marks.contents) continue;
    builder.position = opened.positions[runs.page - 1] ?? null;
    hideUnseen(builder, runs, from, to);
    const { reference } = marks;
    if (open && open !== reference) builder.text('⟧');
    if (reference && open !== reference) builder.text('⟦');
    open = reference;
    builder.text(runs.textOf(from, to));
  }
  if (open) builder.text('⟧');
  for (const { subtype, target } of opened.annotations) if (subtype === 'Link') builder.links.push(target ?? '');
}

function hideUnseen(builder: FlowBuilder, runs: PageRuns, from: number, to: number): void {
  for (let run = from; run < to; run++) {
    const unseen = runs.unseen(run);
    if (unseen) builder.hide(unseen, runs.textOf(run));
  }
}

function readFurniture({ stretches, positions }: Opened, builder: FlowBuilder): void {
  const byPage = positions.map(() => '');
  for (const { runs, marks, from, to } of stretches) {
    if (!marks.furniture) continue;
    byPage[runs.page - 1] += runs.textOf(from, to);
    builder.position = positions[runs.page - 1] ?? null;
    hideUnseen(builder, runs, from, to);
  }
  for (const [i, text] of byPage.entries()) {
    builder.position = positions[i] ?? null;
    builder.furniture(text);
  }
}

/** Comments, form fields, stamps: whatever a viewer would lay over the page. */
function readOverlays(opened: Opened, builder: FlowBuilder): void {
  for (const { subtype, contents, page } of opened.annotations) {
    if (subtype === 'Link') continue;
    builder.position = opened.positions[page - 1] ?? null;
    builder.hide('annotation', `${subtype} ${contents}`);
  }
}

function namesBySpot(places: readonly Destination[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { spot, name } of places) {
    if (spot === null) continue;
    const there = names.get(spot);
    if (there) there.push(name);
    else names.set(spot, [name]);
  }
  return names;
}

/** @throws Unreadable when the file is broken */
export function readPdf(bytes: Uint8Array): PdfReading {
  const opened = open(bytes);
  const { file, catalog } = opened;
  const builder = new FlowBuilder();
  const root = file.dict(catalog.get('StructTreeRoot'));
  const tagged = root !== null && file.resolve(root.get('K')) !== null;
  if (tagged) readTagged(opened, builder, root);
  else readDrawn(opened, builder);
  readFurniture(opened, builder);
  readOverlays(opened, builder);
  for (const each of foreignInCatalog(file, catalog)) builder.hide('foreign', each);
  const places = destinations(file, catalog, opened.pageObjects);
  const anchorsAt = namesBySpot(places);
  const marks = bookmarks(file, catalog)?.map((mark) => {
    const named = mark.target?.startsWith('#') ? [mark.target.slice(1)] : [];
    return { ...mark, anchors: [...named, ...(anchorsAt.get(mark.spot ?? '') ?? [])] };
  });
  const reading = builder.finish({
    format: 'pdf',
    title: titleOf(file, catalog),
    language: textOf(file.resolve(catalog.get('Lang'))),
    anchors: places.map(({ name }) => name),
    pageOf: new Map(places.flatMap(({ name, page }) => (page === null ? [] : [[name, page]]))),
    knowsTables: tagged,
    knowsAltTexts: tagged,
    knowsLinks: tagged,
    knowsNotes: tagged,
    knowsContents: tagged,
    knowsFurniture: true,
    knowsValues: false,
    knowsStruck: false,
    source: embeddedSource(file, catalog) ?? '',
  });
  const headings = tagged ? reading.headings : (marks ?? []).map(headingOf);
  return { ...reading, headings, bookmarks: marks ?? null };
}

function headingOf({ depth, title }: Bookmark): OutlineHeading {
  return { level: depth, text: squeeze(title) };
}
