/** What a PDF says of itself beside its pages: its title twice over, labels of pages, things that act on their own. */
import { squeeze } from '../squeeze.ts';
import type { PdfFile } from './file.ts';
import { type PdfDict, textOf } from './values.ts';

/** They run, send or ask: no edition does. */
const ACTS = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Collection', 'Perms', 'Threads', 'Requirements'];

/** The one in the dictionary, and the one in the metadata (XMP) where that differs: viewers show either. */
export function titleOf(file: PdfFile, catalog: PdfDict): string {
  const title = squeeze(textOf(file.resolve(file.dict(file.trailer.get('Info'))?.get('Title'))));
  const metadata = file.stream(catalog.get('Metadata'));
  const xmp = metadata ? new TextDecoder().decode(metadata) : '';
  const list = /<dc:title>([\s\S]*?)<\/dc:title>/u.exec(xmp)?.[1] ?? '';
  const titles = [...list.matchAll(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/gu)].map(([, text = '']) => squeeze(plain(text)));
  const other = titles.find((each) => each !== title);
  return other === undefined ? title : `${title} ≠ ${other}`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

export function foreignInCatalog(file: PdfFile, catalog: PdfDict): readonly string[] {
  const acts = ACTS.filter((key) => catalog.has(key)).map((key) => `/${key}`);
  if (file.dict(catalog.get('Names'))?.has('JavaScript')) acts.push('/JavaScript');
  const labels = file.array(file.dict(catalog.get('PageLabels'))?.get('Nums'));
  for (const label of labels) {
    const dict = file.dict(label);
    // pages are counted from 1, as they are printed
    if (dict && (dict.has('P') || file.number(dict.get('St'), 1) !== 1)) acts.push('/PageLabels');
  }
  return acts;
}
