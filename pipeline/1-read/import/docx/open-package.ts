/** Opens a DOCX package in memory: only the parts that hold text, and none that is too large or oddly named. */
import { unzipSync } from 'fflate';
import {
  brokenPackage,
  noDocumentPart,
  notADocx,
  oddPartName,
  oldOfficeFile,
  packageTooLarge,
} from '#messages/import-docx.ts';
import type { Bilingual } from '#model/finding.ts';

/** bytes, unpacked; 80,000 paragraphs, which need some 450 MB of memory (measured) */
const LARGEST_PART = 32 * 2 ** 20;
const LARGEST_PACKAGE = 64 * 2 ** 20;
/** A part that unpacks to more than this many times its size is a bomb; real ones reach 60. */
const LARGEST_RATIO = 400;
const MOST_PARTS = 4096;

const TEXT_PARTS =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|^word\/_rels\/document\.xml\.rels$/;

export type Opened =
  | {
      readonly parts: ReadonlyMap<string, Uint8Array>;
      /** of every part, opened or not */
      readonly names: readonly string[];
    }
  | { readonly refusal: Bilingual };

/** @param wanted which parts are opened */
export function openPackage(bytes: Uint8Array, wanted = TEXT_PARTS): Opened {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refusal: oldOfficeFile() };
  if (!startsWith(bytes, [0x50, 0x4b])) return { refusal: notADocx() };
  const problems: Bilingual[] = [];
  const names: string[] = [];
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (isOddName(name)) problems.push(oddPartName(name.slice(0, 60)));
        if (!wanted.test(name)) return false;
        total += originalSize;
        const bomb = originalSize > 2 ** 20 && originalSize > size * LARGEST_RATIO;
        if (originalSize > LARGEST_PART || total > LARGEST_PACKAGE || names.length > MOST_PARTS || bomb) {
          problems.push(packageTooLarge(Math.round(originalSize / 2 ** 20)));
        }
        return problems.length === 0;
      },
    });
    const [problem] = problems;
    if (problem) return { refusal: problem };
    const parts = new Map(Object.entries(files));
    return parts.has('word/document.xml') ? { parts, names } : { refusal: noDocumentPart() };
  } catch (error) {
    return { refusal: problems[0] ?? brokenPackage((error as Error).message) };
  }
}

/** Names that lead out of the package: nothing is written from them here, but no honest program makes them. */
function isOddName(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..') || /^[A-Za-z]:/.test(name);
}

function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, at) => bytes[at] === byte);
}
