import { join } from 'node:path';
import { build } from 'vite';

/** Builds `tests/bench/rivals/slate` into the script that its page loads. */
export async function buildSlateRival(root: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests', 'bench', 'rivals', 'slate'),
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome114',
      outDir: join(root, 'bundle', 'rivals'),
      lib: { entry: 'editor.tsx', formats: ['iife'], name: 'rival', fileName: () => 'slate.js' },
    },
  });
}
