/** Readers that this project did not write: pdfjs and pdftotext, to hold our own against. */
import { execFileSync, spawnSync } from 'node:child_process';
import { squeeze } from '../outlines/squeeze.ts';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

interface TextItem {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string;
  readonly str?: string;
}

export interface OtherReading {
  /** everything that is drawn, in the order of drawing */
  readonly drawn: string;
  /** in the order of the structure tree, marks as ⟦label⟧, contents left out */
  readonly flow: string;
}

// pdfjs asks for it when it loads, and never when it reads text
class NoMatrix {}

export async function readByPdfjs(bytes: Uint8Array): Promise<OtherReading> {
  const surroundings = globalThis as { DOMMatrix?: unknown };
  surroundings.DOMMatrix ??= NoMatrix;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  let drawn = '';
  let flow = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const tree = (await page.getStructTree()) as StructNode | null;
    const { all, byId } = gather(content.items as readonly TextItem[]);
    drawn += all;
    flow += walk(tree, byId);
  }
  await task.destroy();
  return { drawn: squeeze(drawn), flow: squeeze(flow) };
}

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

export const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

/** What poppler finds, in the order of drawing. */
export function readByPdftotext(bytes: Uint8Array): string {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-nopgbrk', '-', '-'], {
    input: bytes,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return squeeze(text.toString('utf8'));
}
