import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { copyDictionaries } from './build/dictionaries.mjs';

/** The oldest runtime this has to run on: Electron 25. */
const FLOOR = { node: 'node18.15', chrome: 'chrome114' };
const TYPST = '@myriaddreamin/typst-ts-node-compiler';
/** It loads its own WebAssembly and threads from beside itself. */
const VIPS = 'wasm-vips';
const FAMILIES = ['source-serif-4', 'source-sans-3', 'amiri'];
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const out = (part: string) => ({
  outDir: `bundle/${part}`,
  emptyOutDir: true,
  minify: false as boolean,
  externalizeDeps: false,
});

/** The engine reads its fonts from `bundle/fonts`; their licence goes with them. */
function copyFonts(): Plugin {
  return {
    name: 'dateline-fonts',
    closeBundle() {
      mkdirSync('bundle/fonts', { recursive: true });
      for (const family of FAMILIES) {
        const folder = join('node_modules/@expo-google-fonts', family);
        for (const face of FACES) {
          for (const name of readdirSync(join(folder, face))) {
            if (name.endsWith('.ttf'))
              copyFileSync(join(folder, face, name), `bundle/fonts/${name}`);
          }
        }
        for (const licence of ['OFL.txt', 'LICENSE', 'LICENSE_FONT']) {
          const from = join(folder, licence);
          if (existsSync(from)) copyFileSync(from, `bundle/fonts/${family}-${licence}`);
        }
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [copyFonts(), copyDictionaries()],
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
          'check-worker': 'electron/checks/check-worker.ts',
          'typeset-worker': 'electron/engine/typeset-worker.ts',
          'live-worker': 'electron/live/live-worker.ts',
          'export-worker': 'electron/export/export-worker.ts',
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'shared-[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
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
    plugins: [react()],
    build: {
      ...out('renderer'),
      minify: true,
      target: FLOOR.chrome,
      rollupOptions: {
        input: {
          index: 'renderer/index.html',
          library: 'renderer/library.html',
          word: 'renderer/word.html',
        },
      },
    },
  },
});
