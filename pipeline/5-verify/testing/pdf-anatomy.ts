/** Finds in a PDF what damages aim at: fonts, text operators with their marks, elements of the structure. */
import { PdfRewriter } from './pdf-rewriter.ts';

/** One `… Tf … [ … ] TJ` in the content of a page. */
export interface TextOperator {
  /** object number of the content stream */
  readonly content: number;
  /** of what stands between the brackets, in the stream */
  readonly from: number;
  readonly to: number;
  readonly font: string;
  /** tag of the innermost marked content */
  readonly tag: string;
  readonly mcid: number | null;
  readonly text: string;
}

/** Text by code, as four hex digits. */
export type Codes = ReadonlyMap<string, string>;

export class PdfAnatomy {
  readonly pdf: PdfRewriter;
  readonly fonts: ReadonlyMap<string, Codes>;
  /** content stream by page object */
  readonly contents: ReadonlyMap<number, number>;

  constructor(bytes: Uint8Array) {
    this.pdf = new PdfRewriter(bytes);
    this.fonts = this.#fonts();
    const pages = this.pdf.find(/\/Type \/Page\b(?!s)/u);
    this.contents = new Map(pages.map((page) => [page, this.#reference(page, 'Contents')]));
  }

  #reference(object: number, key: string): number {
    return Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(this.pdf.need(object).head)?.[1]);
  }

  #fonts(): Map<string, Codes> {
    const fonts = new Map<string, Codes>();
    for (const { head } of this.pdf.objects.values()) {
      for (const [, name = '', object] of head.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
        if (!fonts.has(name) && this.pdf.need(Number(object)).head.includes('/ToUnicode')) {
          fonts.set(name, readCodes(this.pdf.need(this.#reference(Number(object), 'ToUnicode')).stream ?? ''));
        }
      }
    }
    return fonts;
  }

  /** Object of the font's map to Unicode. */
  mapOf(font: string): number {
    const holder = [...this.pdf.objects.values()].find(({ head }) => new RegExp(`/${font} \\d+ 0 R`, 'u').test(head));
    const object = Number(new RegExp(`/${font} (\\d+) 0 R`, 'u').exec(holder?.head ?? '')?.[1]);
    return this.#reference(object, 'ToUnicode');
  }

  operators(): TextOperator[] {
    return [...this.contents.values()].flatMap((content) => this.operatorsOf(content));
  }

  operatorsOf(content: number): TextOperator[] {
    const stream = this.pdf.need(content).stream ?? '';
    const pattern =
      /\/(?<tag>\w+)\s*(?:<<(?<properties>[^>]*)>>\s*)?B[DM]C|\bEMC\b|\/(?<font>F\d+) [\d.]+ Tf [^\n[]*\[(?<shown>[^\]]*)\] TJ/gu;
    const open: { tag: string; mcid: number | null }[] = [];
    const found: TextOperator[] = [];
    for (const match of stream.matchAll(pattern)) {
      const { tag, properties, font, shown } = match.groups ?? {};
      if (tag !== undefined) {
        const mcid = /\/MCID (\d+)/u.exec(properties ?? '')?.[1];
        open.push({ tag, mcid: mcid === undefined ? null : Number(mcid) });
      } else if (font === undefined || shown === undefined) open.pop();
      else {
        const from = match.index + match[0].lastIndexOf('[') + 1;
        const inner = open.at(-1);
        const text = this.decode(font, shown);
        found.push({
          content,
          from,
          to: from + shown.length,
          font,
          tag: inner?.tag ?? '',
          mcid: inner?.mcid ?? null,
          text,
        });
      }
    }
    return found;
  }

  decode(font: string, shown: string): string {
    const codes = this.fonts.get(font) ?? new Map<string, string>();
    return [...shown.matchAll(/<([^>]*)>/gu)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? [])
      .map((code) => codes.get(code.toLowerCase()) ?? '')
      .join('');
  }

  /** Objects of structure elements of that type. */
  elements(type: string): number[] {
    return this.pdf
      .find(new RegExp(`/S /${type}\\b`, 'u'))
      .filter((number) => this.pdf.need(number).head.includes('/P '));
  }

  kids(element: number): string[] {
    const list = /\/K \[([\s\S]*)\]/u.exec(this.pdf.need(element).head)?.[1] ?? '';
    return list.match(/\d+ 0 R|<<[\s\S]*?>>|\d+/gu) ?? [];
  }

  setKids(element: number, kids: readonly string[]): void {
    const object = this.pdf.need(element);
    object.head = object.head.replace(/\/K \[[\s\S]*\]/u, () => `/K [${kids.join(' ')}]`);
  }

  parent(element: number): number {
    return this.#reference(element, 'P');
  }

  /** The text operators below an element, on all pages. */
  operatorsBelow(element: number): TextOperator[] {
    const page = /\/Pg (\d+) 0 R/u.exec(this.pdf.need(element).head)?.[1];
    return this.kids(element).flatMap((kid) => {
      const reference = /^(\d+) 0 R$/u.exec(kid)?.[1];
      if (reference) return this.operatorsBelow(Number(reference));
      const own = /\/MCID (\d+)/u.exec(kid)?.[1] ?? (/^\d+$/u.test(kid) ? kid : undefined);
      const pg = /\/Pg (\d+) 0 R/u.exec(kid)?.[1] ?? page;
      const content = this.contents.get(Number(pg));
      if (own === undefined || content === undefined) return [];
      return this.operatorsOf(content).filter(({ mcid }) => mcid === Number(own));
    });
  }

  /** Puts `by` in place of what stands between the brackets of an operator. */
  replaceShown({ content, from, to }: TextOperator, by: string): void {
    const object = this.pdf.need(content);
    object.stream = (object.stream ?? '').slice(0, from) + by + (object.stream ?? '').slice(to);
  }
}

function readCodes(cmap: string): Codes {
  const codes = new Map<string, string>();
  const name = (code: number): string => code.toString(16).padStart(4, '0');
  for (const [, first = '0', list = ''] of cmap.matchAll(/<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[([^\]]*)\]/gu)) {
    for (const [i, [, hex = '']] of [...list.matchAll(/<([^>]*)>/gu)].entries()) {
      const units = hex.replace(/\s/gu, '').match(/.{4}/gu) ?? [];
      codes.set(
        name(Number.parseInt(first, 16) + i),
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    }
  }
  return codes;
}
