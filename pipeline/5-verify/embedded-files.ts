/** The files that a PDF carries inside (ISO 32000-1, 7.11.4), read by the same strict reader as the proof's. */
import { PdfFile } from './outlines/pdf/file.ts';
import { type PdfDict, type PdfValue, textOf } from './outlines/pdf/values.ts';

const MAX_NODES = 10_000;

/** By name, in the order of the name tree. @throws Unreadable when the PDF is broken or encrypted */
export function embeddedFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const file = new PdfFile(bytes);
  const catalog = file.dict(file.trailer.get('Root'));
  const found = new Map<string, Uint8Array>();
  const queue: PdfValue[] = [file.dict(catalog?.get('Names'))?.get('EmbeddedFiles') ?? null];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const node = file.dict(queue[i]);
    if (!node) continue;
    queue.push(...file.array(node.get('Kids')));
    const pairs = file.array(node.get('Names'));
    for (let k = 0; k + 1 < pairs.length; k += 2) {
      const specification = file.dict(pairs[k + 1]);
      const content = specification && contentOf(file, specification);
      if (content) found.set(nameOf(file, specification) || textOf(file.resolve(pairs[k])), content);
    }
  }
  return found;
}

function nameOf(file: PdfFile, specification: PdfDict): string {
  return textOf(file.resolve(specification.get('UF'))) || textOf(file.resolve(specification.get('F')));
}

function contentOf(file: PdfFile, specification: PdfDict): Uint8Array | null {
  const embedded = file.dict(specification.get('EF'));
  return file.stream(embedded?.get('UF') ?? embedded?.get('F'));
}
