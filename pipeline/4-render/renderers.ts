/** Every format and where its renderer lies: one lazy chunk each, in the order of rendering. */
import type { Format, Renderer } from '#model/edition.ts';

export interface RendererEntry {
  readonly format: Format;
  readonly mediaType: string;
  load(): Promise<Renderer['render']>;
}

export const RENDERERS: readonly RendererEntry[] = [
  {
    format: 'pdf',
    mediaType: 'application/pdf',
    load: async () => (await import('./pdf/render-pdf.ts')).renderPdf,
  },
  {
    format: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./docx/render-docx.ts')).renderDocx,
  },
  {
    format: 'html',
    mediaType: 'text/html',
    load: async () => (await import('./html/render-html.ts')).renderHtml,
  },
];
