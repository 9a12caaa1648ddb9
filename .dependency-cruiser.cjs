/** Imports go one way: renderer → core ← electron. See ARCHITECTURE.md. */
const electronAndDom = '^(electron|react|react-dom|slate|slate-.*|radix-ui|cmdk|lucide-react)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment: 'core/ is pure TypeScript: it knows neither the shell nor the editor.',
      severity: 'error',
      from: { path: '^core' },
      to: { path: '^(electron|renderer|build|tests)/' },
    },
    {
      name: 'core-has-no-platform',
      comment: 'core/ runs anywhere: no node: module, no Electron, no React, no Slate.',
      severity: 'error',
      from: { path: '^core' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-no-ui-package',
      severity: 'error',
      from: { path: '^core' },
      to: { path: `node_modules/${electronAndDom.slice(1)}` },
    },
    {
      name: 'window-and-shell-meet-in-core-bridge-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|tests)/' },
    },
    {
      name: 'shell-does-not-import-window',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|build|tests)/' },
    },
    {
      name: 'window-has-no-node',
      comment: 'The renderer is sandboxed: everything it needs comes through core/bridge.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-line-has-no-electron',
      comment: 'It runs in plain Node too, where asking for the package would download a runtime.',
      severity: 'error',
      from: { path: '^electron/command-line/' },
      to: { path: 'node_modules/electron/', reachable: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // mdast is types only: there is no module to find.
      to: { couldNotResolve: true, pathNot: '^mdast$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    // Its parser does not read JSX; Biome refuses the same imports there (biome.json).
    exclude: { path: '\\.tsx$' },
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
