/** The file that a PDF carries as its source: an associated file with the relationship /Source (ISO 32000-2, 14.13). */
import type { PdfFile } from './file.ts';
import type { PdfDict } from './values.ts';

/** Decoded text; null where there is none. */
export function embeddedSource(file: PdfFile, catalog: PdfDict): string | null {
  for (const item of file.array(catalog.get('AF'))) {
    const specification = file.dict(item);
    if (!specification || file.name(specification.get('AFRelationship')) !== 'Source') continue;
    const embedded = file.dict(specification.get('EF'));
    const bytes = file.stream(embedded?.get('UF') ?? embedded?.get('F'));
    if (bytes) return new TextDecoder().decode(bytes);
  }
  return null;
}
