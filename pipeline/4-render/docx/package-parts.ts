/** The parts of the package before they are zipped, and the zip whose bytes depend on them alone. */
import { type File, Packer } from 'docx';
import { zip } from './zip.ts';

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

export function zipParts(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zip(
    paths.map((name) => {
      const content = parts.get(name) ?? '';
      return { name, bytes: typeof content === 'string' ? encoder.encode(content) : content };
    }),
  );
}
