/** Who may import whom (pipeline/decisions/0001): run by `npm test`, and proven by planted violations in pipeline/test. */

const CORE = '(?:model|grammar|messages)';
const STAGES = ['1-read', '2-check', '3-compose', '4-render', '5-verify', '6-release'];
const RENDERERS = ['pdf', 'docx', 'html'];
/** Tests may bring rooms together; what the product does not load is not the product. */
const TESTS = '[.]test[.]ts$|/testing/|^pipeline/(?:test|tools)/';
const PRODUCT = { path: '^pipeline/', pathNot: TESTS };
const NPM = 'node_modules/';

/** A room may import itself, the rooms named, and packages; Node's own modules are judged by the purity test. */
function room(name, folder, allowed, packages = '') {
  return {
    name: `${name}-imports`,
    severity: 'error',
    from: { path: `^pipeline/${folder}/`, pathNot: TESTS },
    to: { path: '.', pathNot: [`^pipeline/${folder}/`, ...(allowed ? [`^pipeline/${allowed}/`] : []), ...(packages ? [packages] : [])] },
  };
}

/** One room per library: nobody else in the product loads it. */
function library(name, pattern, rooms) {
  return {
    name: `library-${name}`,
    severity: 'error',
    from: { path: '^pipeline/', pathNot: [TESTS, ...rooms.map((folder) => `^pipeline/${folder}`)] },
    to: { path: `${NPM}(?:${pattern})(?:/|$)` },
  };
}

/** Packages, and what cannot be a room: Node's modules have no path below pipeline. */
const ANY_PACKAGE = '^(?!pipeline/)';

module.exports = {
  forbidden: [
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'package-not-declared',
      severity: 'error',
      from: { path: '^pipeline/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-uses-dev-package',
      severity: 'error',
      from: PRODUCT,
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    { name: 'product-imports-test', severity: 'error', from: PRODUCT, to: { path: TESTS } },

    room('model', 'model', ''),
    room('grammar', 'grammar', 'model', `${NPM}decimal[.]js/`),
    room('messages', 'messages', 'model'),
    room('ports', 'ports', 'model'),
    room('settings', 'settings', CORE, ANY_PACKAGE),
    ...STAGES.map((stage) => room(`stage-${stage}`, stage, stage === '6-release' ? '(?:model|grammar|messages|ports)' : CORE, ANY_PACKAGE)),
    room('announce', 'announce', CORE, ANY_PACKAGE),
    room('fleet', 'fleet', CORE),
    room('redline', 'redline', CORE, ANY_PACKAGE),
    // reads Word packages as plain import does, and compares words as the redline does
    room('return', 'return', `(?:${CORE}|redline|1-read/import)`, ANY_PACKAGE),
    // of the HTML edition only what makes markup, dates and hashes: a page of the site is no edition
    room('site', 'site', `(?:${CORE}|settings|4-render/html)`, ANY_PACKAGE),
    // of the stages only what publish.ts puts in order: the page shown is the edition itself
    room('preview', 'preview', `(?:${CORE}|4-render/html)`, '^(?!pipeline/(?!publish[.]ts$))'),
    {
      name: 'renderers-are-strangers',
      severity: 'error',
      from: { path: `^pipeline/4-render/(${RENDERERS.join('|')})/`, pathNot: TESTS },
      to: { path: '^pipeline/4-render/', pathNot: '^pipeline/4-render/$1/' },
    },
    {
      name: 'adapters-only-from-the-outside',
      severity: 'error',
      from: { path: '^pipeline/', pathNot: [TESTS, '^pipeline/adapters/', '^pipeline/(?:cli|action)[.]ts$', '^pipeline/action/', '^pipeline/commands/'] },
      to: { path: '^pipeline/adapters/' },
    },

    library('markdown', 'unified|remark-[^/]+|mdast[^/]*|micromark[^/]*|unist[^/]*|@types/mdast', ['1-read/']),
    library('docx', 'docx', ['4-render/docx/']),
    library('pdfmake', 'pdfmake|@types/pdfmake', ['4-render/pdf/']),
    library('parse5', 'parse5', ['5-verify/outlines/', '1-read/import/']),
    library('saxes', 'saxes', ['5-verify/outlines/', '1-read/import/']),
    library('actions', '@actions/[^/]+', ['action[.]ts', 'action/']),
    library('echarts', 'echarts|zrender', ['3-compose/chart/']),
    library('decimal', 'decimal[.]js', ['grammar/', '2-check/']),
    library('pool', 'piscina', ['commands/']),
    library('commander', 'commander', ['cli[.]ts', 'commands/']),
    library('yaml', 'yaml', ['settings/', '1-read/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^pipeline/bin/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['types', 'typings', 'module', 'main'],
    },
  },
};
