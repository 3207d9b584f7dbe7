/** pdf.js reads a PDF: in the order of drawing, and by its structure tree. */
import type { OtherReader } from '#ports/judges.ts';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

interface TextItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
}

/** pdf.js asks for these when it loads, and never when it reads text. */
class NotDrawn {}

/** Its build for Node looks for a canvas to draw on and warns where there is none; nothing is drawn here. */
async function load(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const surroundings = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) surroundings[name] ??= NotDrawn;
  const { warn } = console;
  console.warn = () => {};
  try {
    // without it pdf.js looks for a file beside itself, which a bundle has not
    // @ts-expect-error: the package declares no types for it
    surroundings['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** The text of each marked content, and of the whole page. */
function gather(items: readonly TextItem[]): { all: string; byId: ReadonlyMap<string, string> } {
  const byId = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = '';
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined) {
      all += str;
      const owner = open.findLast((each) => each !== null);
      if (owner) byId.set(owner, (byId.get(owner) ?? '') + str);
    }
  }
  return { all, byId };
}

function walk(node: StructNode | null, byId: ReadonlyMap<string, string>): string {
  if (!node || node.role === 'TOC' || node.role === 'Figure') return '';
  if (node.type === 'content') return byId.get(node.id ?? '') ?? '';
  const inner = (node.children ?? []).map((child) => walk(child, byId)).join('');
  return node.role === 'Reference' ? `⟦${inner}⟧` : inner;
}

export const pdfjs: OtherReader = {
  name: 'pdfjs',
  async version() {
    return (await load()).version;
  },
  async read(pdf) {
    const { getDocument } = await load();
    const data = Uint8Array.from(pdf);
    const task = getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true });
    const document = await task.promise;
    const pages: string[] = [];
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const { all, byId } = gather(content.items as readonly TextItem[]);
      pages.push(all);
      text += walk((await page.getStructTree()) as StructNode | null, byId);
    }
    await task.destroy();
    return { pages, text };
  },
};
