import { copyFileSync, mkdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { copyDictionaries } from './build/dictionaries.mjs';
import { withoutNotice, writeNotices } from './build/setup/notices.mjs';
import { steadyReleaseContext } from './build/slate-react.mjs';
import { TYPEFACES } from './core/typefaces/typefaces';

/** The oldest runtime this has to run on: Electron 25. */
const FLOOR = { node: 'node18.15', chrome: 'chrome114' };
const TYPST = '@myriaddreamin/typst-ts-node-compiler';
/** It loads its own WebAssembly and threads from beside itself. */
const VIPS = 'wasm-vips';

const out = (part: string) => ({
  outDir: `bundle/${part}`,
  emptyOutDir: true,
  minify: false as boolean,
  externalizeDeps: false,
});

/** Engine and windows take their fonts from `bundle/fonts`; the licences go with them. */
function copyFonts(): Plugin {
  return {
    name: 'dateline-fonts',
    closeBundle() {
      mkdirSync('bundle/fonts', { recursive: true });
      for (const { faces, family, licence } of Object.values(TYPEFACES)) {
        for (const { file, from } of faces) copyFileSync(from, `bundle/fonts/${file}`);
        copyFileSync(licence, `bundle/fonts/${family} licence.txt`);
      }
    },
  };
}

/** The licences of all that is packed, in one text that the application can show. */
function notices(): Plugin {
  return { name: 'dateline-notices', closeBundle: () => writeNotices('.') };
}

/** The notices name the dependencies: what is taken from elsewhere would travel without one. */
function onlyDependencies(): Plugin {
  return {
    name: 'dateline-only-dependencies',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      const foreign = withoutNotice('.', modules);
      if (foreign.length > 0) this.error(`Move to "dependencies": ${foreign.join(', ')}`);
    },
  };
}

export default defineConfig({
  main: {
    plugins: [copyFonts(), copyDictionaries(), notices(), onlyDependencies()],
    // Its ES module takes the compiled Hunspell for one, which it is not.
    resolve: { alias: { 'hunspell-asm': 'hunspell-asm/dist/cjs/index.js' } },
    build: {
      ...out('main'),
      target: FLOOR.node,
      rollupOptions: {
        external: ['electron', TYPST, VIPS],
        input: {
          main: 'electron/main.ts',
          cli: 'electron/cli.ts',
          'command-worker': 'electron/command-line/command-worker.ts',
          'check-worker': 'electron/checks/check-worker.ts',
          'typeset-worker': 'electron/engine/typeset-worker.ts',
          'preview-worker': 'electron/preview/preview-worker.ts',
          'page-facts-worker': 'electron/preview/page-facts-worker.ts',
          'export-worker': 'electron/export/export-worker.ts',
          'archive-worker': 'electron/past-releases/archive-worker.ts',
          'file-worker': 'electron/files/file-worker.ts',
          'image-worker': 'electron/pictures/image-worker.ts',
          'import-worker': 'electron/imports/import-worker.ts',
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'shared-[name]-[hash].cjs',
          // Less to read at the start; names stay, for the sake of what goes to stderr.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    plugins: [onlyDependencies()],
    build: {
      ...out('preload'),
      target: FLOOR.node,
      rollupOptions: {
        external: ['electron'],
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // For `npm run dev`: the page is at app://dateline, its channel for changes at Vite's server.
    server: {
      port: 5173,
      strictPort: true,
      hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 },
    },
    plugins: [react(), steadyReleaseContext(), onlyDependencies()],
    build: {
      ...out('renderer'),
      minify: true,
      target: FLOOR.chrome,
      rollupOptions: {
        input: {
          index: 'renderer/index.html',
          library: 'renderer/library.html',
          archive: 'renderer/archive.html',
          help: 'renderer/help.html',
          word: 'renderer/word.html',
        },
      },
    },
  },
});
