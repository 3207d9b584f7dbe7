/** For tests: a made-up edition with its register and bag, small and complete, without rendering anything. */
import { createHash } from 'node:crypto';
import type { Digests } from '#ports/ports.ts';
import { bagContents } from '../bag/bag.ts';
import { archiveFacts } from '../edition/archive-facts.ts';
import { editionContents } from '../edition/edition-contents.ts';
import type { ReleaseFacts } from '../edition/release-manifest.ts';
import type { Completed, Register, Reserved } from '../register/entry.ts';
import { append, emptyRegister, registerText } from '../register/register.ts';

const hex = (algorithm: string) => (bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');
export const digests: Digests = { sha256: hex('sha256'), sha512: hex('sha512'), sm3: hex('sm3') };
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const hashText = (text: string): string => digests.sha256(encode(text));

export const SOURCE = '# 年度简报\n\n全年新增就业1.2万人。\n';

export function reservation(number = 1, more: Partial<Reserved> = {}): Reserved {
  return {
    kind: 'reserved',
    number,
    stage: 'deliberation',
    commit: 'c'.repeat(40),
    tree: 'd'.repeat(40),
    inputs: hashText(`inputs ${number}`),
    source: hashText(SOURCE),
    dates: { delivered: '2024-01-09', approved: null },
    supersedes: null,
    substitutesAccepted: false,
    judges: [{ name: 'pdfjs', version: '5.6.205' }],
    ...more,
  };
}

export function completion(number = 1, files: ReadonlyMap<string, Uint8Array> = new Map()): Completed {
  return {
    kind: 'completed',
    number,
    date: '2024-02-01',
    published: null,
    manifest: digests.sha512(files.get('manifest.json') ?? new Uint8Array()),
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, digests.sha256(bytes)])),
  };
}

export const FRONT = {
  id: 'brief',
  subtitle: null,
  date: '2024-01-09',
  organization: '某市某区统计局',
  speaker: null,
  meeting: null,
  language: 'zh-CN',
  profile: 'generic',
  stage: 'deliberation',
  fragment: false,
  sample: false,
  approval: null,
  publishRedline: false,
  keyFigures: [],
  places: {},
} as const;

export const ARCHIVE = archiveFacts.parse({
  retention: '永久',
  classification: '公开',
  archive_no: 'WS·2024-永久-0001',
});

export function factsOf(entry: Reserved): ReleaseFacts {
  return {
    id: 'brief',
    title: '年度简报',
    organization: FRONT.organization,
    date: FRONT.date,
    language: FRONT.language,
    profile: FRONT.profile,
    engine: 'dingben 0.0.0',
    lockfile: null,
    stamp: { commit: entry.commit, epochSeconds: 1_704_758_400 },
    fonts: [],
    reservation: entry,
  };
}

const PARTS = [
  { path: 'report.md', bytes: encode(SOURCE) },
  { path: 'brief.pdf', bytes: encode('%PDF-1.7 stands for a PDF'), downloadName: '年度简报.pdf' },
  { path: 'brief.docx', bytes: encode('PK stands for a DOCX') },
  { path: 'brief.html', bytes: encode('<!doctype html><p>stands for a page') },
  { path: 'figures.json', bytes: encode('{"figures":[]}\n') },
  { path: 'figures.csv', bytes: encode('id,text\r\n') },
  { path: 'findings.json', bytes: encode('{"version":1,"reports":[]}\n') },
  { path: 'proof.json', bytes: encode('{"version":1,"report":"brief","equal":true,"editions":[]}\n') },
];

export const SUBSTITUTIONS = [{ character: '‱', line: 3, zh: '“‱”由黑体代印', en: '"‱" is printed in hei' }];

export interface SmallEdition {
  /** the complete one, after the edition */
  readonly register: Register;
  readonly edition: ReadonlyMap<string, Uint8Array>;
  readonly bag: ReadonlyMap<string, Uint8Array>;
}

export function smallEdition(before: Register = emptyRegister('brief'), number = 1): SmallEdition {
  const entry = reservation(number);
  const reserved = append(before, entry, hashText);
  const facts = factsOf(entry);
  const edition = editionContents(
    {
      facts,
      front: FRONT,
      archive: ARCHIVE,
      findings: { errors: 0, warnings: 0, notes: 0 },
      waivers: [],
      parts: PARTS,
      glyphSubstitutions: SUBSTITUTIONS,
      register: registerText(reserved),
    },
    digests,
  );
  const attachments = new Map([['签批单.pdf', encode('a scan')]]);
  const bag = bagContents({ facts, archive: ARCHIVE, edition, attachments }, digests);
  return { register: append(reserved, completion(number, edition), hashText), edition, bag };
}
