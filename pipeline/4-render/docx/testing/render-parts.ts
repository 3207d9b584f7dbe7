/** For tests: renders a report and gives the package's parts as text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { ComposedReport } from '#model/composed-report.ts';
import type { RenderInput } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { readLook } from '#settings/read-look.ts';
import { type DocxVariant, renderDocx } from '../render-docx.ts';

const templates = fileURLToPath(new URL('../../../../templates/', import.meta.url));

export function templateLook(name: string): Promise<Look> {
  return readLook(name, 'zh-CN', (path) => readFile(join(templates, path), 'utf8'));
}

export function inputOf(
  report: ComposedReport,
  look: Look,
  pageOf: Readonly<Record<string, number>> = {},
): RenderInput {
  return {
    report,
    look,
    stamp: { commit: '0123456789abcdef0123456789abcdef01234567', epochSeconds: 1_704_412_800 },
    siblings: { editions: [], pageOf },
    fonts: () => Promise.reject(new Error('a DOCX names its fonts and reads none')),
  };
}

export async function renderParts(input: RenderInput, variant?: DocxVariant): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await renderDocx(input, variant);
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** The outermost elements of a name, as text: `w:p` finds no `w:pPr`. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gsu')) ?? [];
}

/** The text of a stretch of WordprocessingML, field instructions left out. */
export function textOf(xml: string): string {
  return elements(xml, 'w:t')
    .map((element) => element.replace(/<[^>]*>/gu, ''))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The paragraph that carries an anchor. */
export function paragraphAt(document: string, anchor: string): string {
  const found = elements(document, 'w:p').find((paragraph) => paragraph.includes(`w:name="${anchor}"`));
  if (!found) throw new Error(`no paragraph with the bookmark ${anchor}`);
  return found;
}
