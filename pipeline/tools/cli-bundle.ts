/** How the CLI is bundled: one entry with a lazy chunk per renderer, and what stays outside of it. */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { withoutForeignMessages } from './foreign-messages.ts';
import { knownTemplates } from './known-templates.ts';
import { lazyPackages } from './lazy-packages.ts';

export interface CliBundle {
  /** paths below the root */
  readonly outputs: readonly string[];
  /** paths below the root of all that is in it */
  readonly inputs: readonly string[];
  /** what it loads from outside, Node's own modules among it */
  readonly external: readonly string[];
}

/** `--invocation-count-for-…` of V8 at the start (decision 0009); the names are those of Node 24. */
export const PATIENCE_OF_V8 = ['maglev=4000', 'maglev-osr=1000', 'turbofan=30000', 'osr=5000'];

/** What every bundle of our own code for Node is made with: the bench's are made as the product is. */
export const BUNDLING = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions;

/** Written to pipeline/bin when asked to; else only looked at. */
export async function cliBundle(root: string, { write } = { write: false }): Promise<CliBundle> {
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    write,
    entryPoints: { cli: 'pipeline/cli.ts', 'build-worker': 'pipeline/commands/build-worker.ts' },
    outdir: join(root, 'pipeline', 'bin'),
    ...BUNDLING,
    legalComments: 'linked',
    logLevel: 'warning',
    // the pool starts threads from a file of its own package
    external: ['@napi-rs/canvas', 'piscina'],
    plugins: [withoutForeignMessages, knownTemplates(join(root, 'templates')), lazyPackages],
  });
  const outputs = Object.entries(metafile.outputs);
  const imports = outputs.flatMap(([, output]) => output.imports);
  return {
    outputs: outputs.map(([path]) => path),
    inputs: Object.keys(metafile.inputs),
    external: [...new Set(imports.flatMap(({ path, external }) => (external ? [path] : [])))].sort(),
  };
}
