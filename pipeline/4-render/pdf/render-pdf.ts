/** ComposedReport → one PDF that is PDF/A-3a and PDF/UA-1 at once; identical input gives identical bytes. */

import type { Rendered, RenderInput } from '#model/edition.ts';
import type { FontSet } from '#model/look.ts';
import { addArchive } from './archive/archive.ts';
import { figuresCsv } from './archive/figures-csv.ts';
import { metadataOf } from './archive/metadata.ts';
import { xmpOf } from './archive/xmp.ts';
import type { Desk } from './content/desk.ts';
import { reportNodes } from './content/report-nodes.ts';
import { layOut } from './engine/lay-out.ts';
import { OutlineWriter } from './engine/outline.ts';
import { PageRenderer } from './engine/page-renderer.ts';
import { ReportDocument } from './engine/report-document.ts';
import { Structure } from './engine/structure.ts';
import { findingsOf } from './findings.ts';
import { openFaces } from './fonts/faces.ts';
import { pageMarkNode, pageNumbers } from './furniture.ts';
import { LineComposer } from './line/compose-paragraph.ts';
import { checkPictures } from './sound-pictures.ts';

export async function renderPdf(input: RenderInput): Promise<Rendered> {
  const { report, look, stamp } = input;
  const fonts = await input.fonts();
  const date = new Date(stamp.epochSeconds * 1000); // no clock: pdfkit takes its dates as Date
  const document = openDocument(input, fonts, date);
  const faces = openFaces(document, fonts);
  const pictures = checkPictures(document, report.assets);
  const desk: Desk = {
    report,
    look,
    faces,
    composer: new LineComposer(),
    ...typeArea(input),
    pictures: pictures.sound,
    missing: new Map(),
  };
  const { mark } = report.facts;
  const pages = layOut(document, look.page, {
    content: reportNodes(desk),
    header: mark === null ? null : () => pageMarkNode(desk, mark),
    footer: pageNumbers(desk),
  });
  const services = { structure: new Structure(document), outline: new OutlineWriter(document), pageOf: pages.pageOf };
  new PageRenderer(document, services).renderPages(pages.pages);
  addArchive(document, attachmentsOf(input), date);
  return {
    bytes: document.bytes(),
    pageOf: pages.pageOf,
    pageCount: pages.pages.length,
    findings: findingsOf(report, {
      missing: [...desk.missing.values()],
      broken: pictures.broken,
      fonts: faces.troubles,
    }),
  };
}

function openDocument(input: RenderInput, fonts: FontSet, date: Date): ReportDocument {
  const { report, stamp } = input;
  const metadata = metadataOf(report, stamp, date);
  return new ReportDocument({
    info: { ...metadata.info, CreationDate: date, ModDate: date },
    language: report.facts.language,
    xmp: xmpOf(metadata.xmp),
    images: imagesOf(input),
    svgFont: (bold) => (bold ? fonts.hei.bold : fonts.hei.regular).bytes,
  });
}

function typeArea({ look: { page } }: RenderInput): Pick<Desk, 'measurePt' | 'heightPt'> {
  const measurePt = page.widthPt - page.leftPt - page.rightPt;
  return { measurePt, heightPt: page.heightPt - page.topPt - page.bottomPt };
}

/** pdfkit tells image bytes from file names by their being Buffers. */
function imagesOf({ report }: RenderInput): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(report.assets).map(([key, { bytes }]) => [key, Buffer.from(bytes)]));
}

function attachmentsOf({ report }: RenderInput) {
  return [
    {
      name: 'report.md',
      mediaType: 'text/markdown',
      relationship: 'Source' as const,
      description: report.title,
      text: report.source,
    },
    {
      name: 'figures.csv',
      mediaType: 'text/csv',
      relationship: 'Data' as const,
      description: report.title,
      text: figuresCsv(report.figures),
    },
  ];
}
