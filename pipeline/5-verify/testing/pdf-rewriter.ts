/** Takes a PDF apart into its objects, lets them be edited as text, and writes a sound file again. Shares nothing with the reader. */
import { deflateSync, inflateSync } from 'node:zlib';

export interface PdfObject {
  /** what stands before `stream`, or the whole object; one character per byte */
  head: string;
  /** inflated, one character per byte; null where there is none */
  stream: string | null;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export class PdfRewriter {
  readonly objects = new Map<number, PdfObject>();
  readonly trailer: string;

  constructor(bytes: Uint8Array) {
    const text = latin1(bytes);
    const pattern = /(?:^|[\r\n])(\d+) 0 obj\b/gu;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const start = found.index + found[0].length;
      const end = text.indexOf('endobj', start);
      const streamAt = text.slice(start, end).search(/\bstream\r?\n/u);
      if (streamAt < 0) {
        this.objects.set(Number(found[1]), { head: text.slice(start, end).trim(), stream: null });
        continue;
      }
      const head = text.slice(start, start + streamAt).trim();
      const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
      const dataAt = start + streamAt + (text.slice(start + streamAt, start + streamAt + 8).includes('\r') ? 8 : 7);
      const raw = bytes.subarray(dataAt, dataAt + length);
      const stream = head.includes('/FlateDecode') ? latin1(inflateSync(raw)) : latin1(raw);
      this.objects.set(Number(found[1]), { head, stream });
      pattern.lastIndex = dataAt + length;
    }
    this.trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/u.exec(text)?.[1] ?? '';
  }

  need(number: number): PdfObject {
    const object = this.objects.get(number);
    if (!object) throw new Error(`no object ${number}`);
    return object;
  }

  /** Numbers of the objects whose head matches. */
  find(pattern: RegExp): number[] {
    return [...this.objects].filter(([, { head }]) => pattern.test(head)).map(([number]) => number);
  }

  write(): Uint8Array {
    return writePdf(this.objects, this.trailer);
  }
}

/** A sound file of these objects: streams are deflated where their head says so, lengths and offsets are set. */
export function writePdf(objects: ReadonlyMap<number, PdfObject>, trailer: string): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  let at = chunks[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const push = (chunk: Buffer): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const [number, { head, stream }] of objects) {
    offsets.set(number, at);
    if (stream === null) push(Buffer.from(`${number} 0 obj\n${head}\nendobj\n`, 'latin1'));
    else {
      const plain = Buffer.from(stream, 'latin1');
      const data = head.includes('/FlateDecode') ? deflateSync(plain) : plain;
      push(
        Buffer.from(`${number} 0 obj\n${head.replace(/\/Length \d+/u, `/Length ${data.length}`)}\nstream\n`, 'latin1'),
      );
      push(data);
      push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
  }
  const size = Math.max(...objects.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `;
  });
  push(Buffer.from(`xref\n0 ${size}\n${lines.join('\n')}\ntrailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(chunks));
}
