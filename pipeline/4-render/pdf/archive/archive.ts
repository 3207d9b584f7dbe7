/** Makes a finished document fit to be kept: PDF/A-3a's output intent and files, page labels. */
import type { StockDocument } from '../engine/pdfmake-parts.ts';
import { srgbProfile } from './srgb-profile.ts';

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly relationship: 'Source' | 'Data';
  readonly description: string;
  readonly text: string;
}

export function addArchive(document: StockDocument, attachments: readonly Attachment[], date: Date): void {
  addOutputIntent(document);
  for (const { name, mediaType, relationship, description, text } of attachments) {
    const dates = { creationDate: date, modifiedDate: date };
    document.file(Buffer.from(text, 'utf8'), { name, type: mediaType, relationship, description, ...dates }); // pdfkit tells Buffers from paths
  }
  document._root.data.PageLabels = { Nums: [0, { S: 'D', St: 1 }] };
}

/** Bare strings are names to pdfkit, String objects are strings. */
const literal = (value: string): object => new String(value);

function addOutputIntent(document: StockDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: literal('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: literal('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
