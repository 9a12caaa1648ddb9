import { createReadStream } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Connect, defineConfig, type Plugin } from 'vite';
import { TYPEFACES } from '../../../core/typefaces/typefaces';
import { steadyReleaseContext } from '../../slate-react.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../../..');

/** What the page loads as its shell. */
const SHELL = '/memory-shell.ts';

/** The window with the shell in memory, and with the faces that the real build copies. */
function memoryShell(): Plugin {
  const faces = new Map(
    Object.values(TYPEFACES).flatMap(({ faces: all }) =>
      all.map(({ file, from }): [string, string] => [`/fonts/${file}`, join(ROOT, from)]),
    ),
  );
  const serveFace: Connect.NextHandleFunction = (request, response, next) => {
    const from = faces.get(request.url ?? '');
    if (!from) return next();
    response.setHeader('Content-Type', 'font/ttf');
    createReadStream(from).pipe(response);
  };
  return {
    name: 'dateline-memory-shell',
    enforce: 'pre',
    resolveId: (source) => {
      if (source === SHELL) return join(HERE, 'start.ts');
      return source.endsWith('/bridge/asset-url') ? join(HERE, 'asset-url.ts') : undefined;
    },
    transformIndexHtml: {
      order: 'pre',
      // Before the window's own script: scripts of a page run in their order.
      handler: () => [
        { tag: 'script', attrs: { type: 'module', src: SHELL }, injectTo: 'head' as const },
      ],
    },
    configureServer: ({ middlewares }) => void middlewares.use(serveFace),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serveFace),
  };
}

export default defineConfig({
  root: join(ROOT, 'renderer'),
  // Fonts are served by the plugin, and nothing else is public.
  publicDir: false,
  cacheDir: join(ROOT, 'node_modules/.cache/vite-browser'),
  plugins: [memoryShell(), react(), steadyReleaseContext()],
  server: { fs: { allow: [ROOT] } },
  build: { target: 'chrome114' },
});
