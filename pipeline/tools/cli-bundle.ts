/** How the CLI is bundled: one script with all that is started often, and modules beside it for what few reports need. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { withoutForeignMessages } from './foreign-messages.ts';
import { knownTemplates } from './known-templates.ts';
import { LAZY_PACKAGE, lazyPackages } from './lazy-packages.ts';

export interface CliBundle {
  /** paths below the root, of the program first */
  readonly outputs: readonly string[];
  /** paths below the root of all that is in it */
  readonly inputs: readonly string[];
  /** what it loads from outside, Node's own modules among it */
  readonly external: readonly string[];
}

/** Flags of V8 at the start (decision 0009); the names are those of Node 24. */
export const PATIENCE_OF_V8: readonly string[] = [
  ...['maglev=4000', 'maglev-osr=1000', 'turbofan=30000', 'osr=5000'].map((count) => `--invocation-count-for-${count}`),
  '--no-incremental-marking',
];

const MAKING = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
} as const satisfies BuildOptions;

/** What every bundle of our own modules for Node is made with. */
export const BUNDLING = {
  ...MAKING,
  outExtension: { '.js': '.mjs' },
  splitting: true,
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions;

/**
 * All of it is loaded by `require`: `import()` in a script asks for what Node calls experimental. Short names make it a third
 * shorter and its compiled code a sixteenth, both read at each start.
 */
const SCRIPT = {
  ...MAKING,
  minifyIdentifiers: true,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
} as const satisfies BuildOptions;

/** Half of all the code, and needed by a chart, a release or a font that is not TrueType alone: scripts of their own. */
const APART: Readonly<Record<string, string>> = {
  'draw-chart': 'pipeline/3-compose/chart/draw-chart.ts',
  fontkit: 'fontkit',
  pdf: 'pdfjs-dist/legacy/build/pdf.mjs',
  'pdf.worker': 'pdfjs-dist/legacy/build/pdf.worker.mjs',
};

const leftApart: Plugin = {
  name: 'left-apart',
  setup(building) {
    const names = new Map(Object.entries(APART).map(([name, path]) => [basename(path), name]));
    building.onResolve(
      { filter: /(?:draw-chart\.ts|^fontkit|pdf(?:\.worker)?\.mjs)$/ },
      ({ path, kind, namespace }) => {
        const lazy = kind === 'dynamic-import' || namespace === LAZY_PACKAGE;
        return lazy ? { path: `./${names.get(basename(path))}.cjs`, external: true } : undefined;
      },
    );
  },
};

/** A function that is called with what a module of CommonJS has, and its own address: `program-start.ts` calls it. */
const programOf = (root: string): BuildOptions => ({
  ...SCRIPT,
  entryPoints: { program: 'pipeline/program.ts' },
  // another program has another name, so nothing that was compiled of this one can be taken for it
  entryNames: '[name]-[hash]',
  define: { 'import.meta.url': 'programUrl', 'import.meta.main': 'false' },
  banner: { js: '(function (exports, require, module, programUrl) {' },
  footer: { js: '})' },
  plugins: [leftApart, withoutForeignMessages, knownTemplates(join(root, 'templates')), lazyPackages],
});

/**
 * What is beyond ASCII stands in regular expressions alone, where esbuild leaves it: a script of one byte a character takes
 * half the memory and is read three times as fast.
 */
const inAscii = (text: string): string =>
  text.replace(/[^\x00-\x7f]/gu, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );

/** Written to pipeline/bin when asked to; else only looked at. */
export async function cliBundle(root: string, { write } = { write: false }): Promise<CliBundle> {
  const apart = { ...SCRIPT, entryPoints: APART, plugins: [withoutForeignMessages] };
  const made = [programOf(root), apart].map(async (options): Promise<Metafile> => {
    const { metafile, outputFiles } = await build({
      ...options,
      absWorkingDir: root,
      metafile: true,
      write: false,
      outdir: join(root, 'pipeline', 'bin'),
      logLevel: 'warning',
      // the pool starts threads from a file of its own package
      external: ['@napi-rs/canvas', 'piscina'],
    });
    if (write)
      await Promise.all(
        outputFiles.map(({ path, text }) => writeFile(path, /cjs$/u.test(path) ? inAscii(text) : text)),
      );
    return metafile;
  });
  const metafiles = await Promise.all(made);
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  const imports = outputs.flatMap(([, output]) => output.imports);
  const outside = imports.filter(({ path, external }) => external && !path.startsWith('./'));
  return {
    outputs: outputs.map(([path]) => path),
    inputs: metafiles.flatMap(({ inputs }) => Object.keys(inputs)),
    external: [...new Set(outside.map(({ path }) => path))].sort(),
  };
}
