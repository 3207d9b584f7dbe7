/** For the bundle: packages that most runs never call are evaluated at their first use, not at start, or left out. */
import type { Plugin } from 'esbuild';

/**
 * pdfkit and pdfmake require these at the top: fontkit (fonts that are not TrueType, 50 ms with its tables), linebreak
 * (text in SVG pictures), the cipher and the source of randomness (encrypted files), xmldoc (SVG). Our own pages need none
 * of them. commander asks for processes, for commands that are programs of their own: we have none.
 */
const LAZY = ['fontkit', 'linebreak', 'xmldoc', '@noble/ciphers/aes', '@noble/hashes/crypto', 'node:child_process'];
/** The namespace of what stands for them. */
export const LAZY_PACKAGE = 'lazy-package';

/** Stands for the exports, whether they are an object or a class. `__esModule` is asked at start, so it is answered here. */
const standIn = (name: string): string => `
let exported;
const load = () => (exported ??= require(${JSON.stringify(name)}));
module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? false : load()[key]),
  apply: (_, self, values) => Reflect.apply(load(), self, values),
  construct: (_, values) => Reflect.construct(load(), values),
});`;

export const lazyPackages: Plugin = {
  name: LAZY_PACKAGE,
  setup(building) {
    // its build for Node loads the module of worker threads, which zipping in one go never asks for
    building.onResolve({ filter: /^fflate$/ }, ({ resolveDir, kind }) =>
      building.resolve('fflate/browser', { resolveDir, kind }),
    );
    building.onResolve(
      { filter: /^(?:fontkit|linebreak|xmldoc|@noble\/(?:ciphers\/aes|hashes\/crypto)|node:child_process)$/ },
      ({ path, kind, namespace, resolveDir }) =>
        namespace === LAZY_PACKAGE || kind !== 'require-call' || !LAZY.includes(path)
          ? undefined
          : { path, namespace: LAZY_PACKAGE, pluginData: resolveDir },
    );
    building.onLoad({ filter: /.*/, namespace: LAZY_PACKAGE }, ({ path, pluginData }) => ({
      contents: standIn(path),
      loader: 'js',
      resolveDir: String(pluginData),
    }));
  },
};
