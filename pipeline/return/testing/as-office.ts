/**
 * For tests: a file as Word or WPS would have saved it again. Neither is at hand: what they do is taken from ECMA-376,
 * [MS-DOCX] and from what is publicly known of their files.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Draw, ownBookmarks, ownObjects, ownParagraphs, ownRows, partedRuns } from './office-runs.ts';

type Files = Record<string, Uint8Array>;

function change(files: Files, name: string, rewrite: (xml: string) => string): void {
  const part = files[name];
  if (part) files[name] = strToU8(rewrite(strFromU8(part)));
}

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Sessions, parted runs, ids of its own, answers to comments with the parts that newer versions keep beside them. */
export function asWord(bytes: Uint8Array, draw: Draw): Uint8Array {
  const files: Files = { ...unzipSync(bytes) };
  for (const name of TEXTS) {
    change(files, name, (xml) => ownBookmarks(ownParagraphs(partedRuns(ownRows(ownObjects(xml)), draw), draw), draw));
  }
  change(files, 'word/settings.xml', (xml) =>
    xml.replace('</w:settings>', '<w:rsids><w:rsidRoot w:val="00A77B3E"/></w:rsids></w:settings>'),
  );
  if (files['word/comments.xml']) answered(files);
  return zipSync(files, { level: 1 });
}

const PEOPLE = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** Each comment gets an answer, which stands at the same place and names the first one in a part of its own. */
function answered(files: Files): void {
  const ids = [...strFromU8(files['word/comments.xml'] ?? new Uint8Array()).matchAll(/<w:comment w:id="(\d+)"/gu)].map(
    ([, id = '']) => id,
  );
  const paraId = (id: string): string => (0x10000000 + Number(id)).toString(16).toUpperCase();
  change(files, 'word/comments.xml', (xml) => {
    const own = xml
      .replace('<w:comments ', '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ')
      .replace(/(<w:comment w:id="(\d+)"[^>]*>)<w:p>/gu, (_, open: string, id: string) => {
        return `${open}<w:p w14:paraId="${paraId(id)}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:annotationRef/></w:r>`;
      });
    const answers = ids.map(
      (id) =>
        `<w:comment w:id="${Number(id) + 500}" w:author="赵六" w:date="2024-03-03T08:00:00Z" w:initials="Z"><w:p w14:paraId="${paraId(`${Number(id) + 500}`)}"><w:r><w:annotationRef/></w:r><w:r><w:t>同意</w:t></w:r></w:p></w:comment>`,
    );
    return own.replace('</w:comments>', `${answers.join('')}</w:comments>`);
  });
  const threads = ids.map(
    (id) =>
      `<w15:commentEx w15:paraId="${paraId(id)}" w15:done="0"/><w15:commentEx w15:paraId="${paraId(`${Number(id) + 500}`)}" w15:paraIdParent="${paraId(id)}" w15:done="0"/>`,
  );
  files['word/commentsExtended.xml'] = strToU8(
    `<w15:commentsEx xmlns:w15="${PEOPLE}">${threads.join('')}</w15:commentsEx>`,
  );
  files['word/people.xml'] = strToU8(
    `<w15:people xmlns:w15="${PEOPLE}"><w15:person w15:author="赵六"><w15:presenceInfo w15:providerId="None" w15:userId="赵六"/></w15:person></w15:people>`,
  );
  change(files, 'word/document.xml', (xml) =>
    xml
      .replace(
        /<w:commentRangeStart w:id="(\d+)"\/>/gu,
        (own, id: string) => own + own.replace(id, `${Number(id) + 500}`),
      )
      .replace(
        /<w:commentRangeEnd w:id="(\d+)"\/>/gu,
        (own, id: string) => own + own.replace(id, `${Number(id) + 500}`),
      )
      .replace(
        /<w:r><w:commentReference w:id="(\d+)"\/><\/w:r>/gu,
        (own, id: string) => own + own.replace(id, `${Number(id) + 500}`),
      ),
  );
}

/** Styles by numbers, no names of paragraphs, no parts or controls that it does not know. */
export function asWps(bytes: Uint8Array): Uint8Array {
  const files: Files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/')),
  );
  const ids = new Map<string, string>();
  change(files, 'word/styles.xml', (xml) => {
    for (const [, id = ''] of xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"/gu)) ids.set(id, `${ids.size + 1}`);
    return xml
      .replace(/(w:styleId=")([^"]*)"/gu, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`)
      .replace(REFERENCE, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`);
  });
  for (const name of TEXTS) {
    change(files, name, (xml) =>
      xml
        .replace(REFERENCE, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`)
        .replace(/ w14:(?:paraId|textId)="[^"]*"/gu, '')
        .replace(/<w:bookmark(?:Start|End) [^>]*>/gu, '')
        .replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/gsu, ''),
    );
  }
  change(files, 'docProps/custom.xml', (xml) =>
    xml.replace(
      '</Properties>',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>',
    ),
  );
  return zipSync(files, { level: 1 });
}

const REFERENCE = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/gu;
