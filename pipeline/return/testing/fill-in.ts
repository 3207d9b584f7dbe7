/** For tests: a table of opinions as people fill it in: the words of a row's answer, and its reason. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Answer {
  readonly verdict: string;
  readonly reason?: string;
}

export function filledIn(table: Uint8Array, answers: Readonly<Record<number, Answer>>): Uint8Array {
  return changed(table, 'word/document.xml', (xml) => {
    let out = xml;
    for (const [number, { verdict, reason = '' }] of Object.entries(answers)) {
      const tag = `<w:tag w:val="verdict-${number}"/>`;
      const at = out.indexOf(tag);
      if (at < 0) throw new Error(`no row ${number}`);
      const end = out.indexOf('</w:tr>', at);
      const row = out
        .slice(at, end)
        .replace(/<w:sdtContent>.*?<\/w:sdtContent>/su, `<w:sdtContent>${run(verdict)}</w:sdtContent>`)
        .replace(/(<w:pStyle w:val="TableText"\/><\/w:pPr>)(?=<\/w:p><\/w:tc>$)/u, `$1${run(reason)}`);
      out = out.slice(0, at) + row + out.slice(end);
    }
    return out;
  });
}

/** One part of a package as another program would have written it. */
export function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = files[part];
  if (!xml) throw new Error(`no ${part}`);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(xml))) });
}

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
