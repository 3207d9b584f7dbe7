/** Opens the editions that are verified: what they carry inside, whether they can be read, what they must not hold. */
import * as messages from '#messages/verification.ts';
import type { Bilingual } from '#model/finding.ts';
import { type Evidence, proven, refuted, unproven } from '#release/verify/evidence.ts';
import { decode } from '#release/verify/read-manifest.ts';
import { embeddedFiles } from '#verify/embedded-files.ts';
import { readDocx } from '#verify/outlines/docx.ts';
import { readHtml } from '#verify/outlines/html.ts';
import { readPdf } from '#verify/outlines/pdf.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const READERS = { pdf: readPdf, docx: readDocx, html: readHtml } as const;

const reasonOf = (error: unknown): Bilingual => {
  const { bilingual, message } = error as { bilingual?: Bilingual; message?: string };
  return bilingual ?? { zh: String(message), en: String(message) };
};

/** As the PDF's renderer embeds it: the text without a byte-order mark. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function embeddedEvidence(path: string, pdf: Uint8Array, source: Uint8Array | undefined): Evidence {
  try {
    const embedded = embeddedFiles(pdf).get('report.md');
    if (!embedded) return unproven('authentic', messages.embeddedMissing);
    if (source && textOf(embedded) === textOf(source)) return proven('authentic', messages.embeddedEqual);
    return refuted('authentic', path, messages.embeddedDiffers);
  } catch (error) {
    return refuted('authentic', path, messages.unreadable(reasonOf(error)));
  }
}

function readableEvidence(path: string, format: keyof typeof READERS, bytes: Uint8Array): Evidence {
  try {
    const { flow } = READERS[format](bytes);
    if (flow !== '') return proven('usable', messages.readable(format.toUpperCase()));
    return refuted('usable', path, messages.unreadable({ zh: '没有文字', en: 'it holds no text' }));
  } catch (error) {
    return refuted('usable', path, messages.unreadable(reasonOf(error)));
  }
}

/** The names of a zip's entries stand uncompressed in its directory. */
const hasMacros = (docx: Uint8Array): boolean => Buffer.from(docx).includes('vbaProject');

function safetyEvidence(files: Files, opened: readonly Evidence[]): readonly Evidence[] {
  const macros = [...files].filter(([path, bytes]) => path.endsWith('.docx') && hasMacros(bytes));
  if (macros.length > 0) return macros.map(([path]) => refuted('safe', path, messages.macros));
  // the PDF reader refuses an encrypted file
  return opened.some(({ state }) => state === 'refuted') ? [] : [proven('safe', messages.notEncrypted)];
}

/** `files` is one edition's folder. */
export function contentEvidence(files: Files): readonly Evidence[] {
  const source = files.get('report.md');
  const opened: Evidence[] = [];
  const embedded: Evidence[] = [];
  for (const [path, bytes] of files) {
    const format = (['pdf', 'docx', 'html'] as const).find((ending) => path.endsWith(`.${ending}`));
    if (!format) continue;
    opened.push(readableEvidence(path, format, bytes));
    if (format === 'pdf') embedded.push(embeddedEvidence(path, bytes, source));
  }
  if (source && decode(source) !== null) opened.push(proven('usable', messages.sourceReadable));
  return [...embedded, ...opened, ...safetyEvidence(files, opened)];
}
