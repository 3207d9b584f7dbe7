/** The parts of the package before they are zipped, and the zip whose bytes depend on them alone. */
import { type File, Packer } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Parts = Map<string, string | Uint8Array>;

interface Compiler {
  compile(file: File): Parts;
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'compile') === 'function';
}

/** The packer zips with the clock's time; its compiler gives the parts as they are, and saves zipping twice. */
export function compileParts(file: File): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler)) throw new Error('docx has no Packer.compiler with a method compile');
  const parts: unknown = compiler.compile(file);
  if (!(parts instanceof Map)) throw new Error('docx compiled to something else than a map of parts');
  return parts as Parts;
}

/** Readers look for the content types first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

/** Without a zone: fflate writes the local fields of a date, so that the time is read as local and every zone writes the same. */
const ZIP_TIME = '1980-01-01T12:00:00';

export function zipParts(parts: Parts): Uint8Array {
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const path of paths) {
    const content = parts.get(path) ?? '';
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: ZIP_TIME, level: 6, os: 0 });
}
