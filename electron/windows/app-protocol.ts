import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { projectRoot } from '../project-root';

export const ORIGIN = 'app://dateline';
export const PAGE = `${ORIGIN}/index.html`;
/** The library's own window. */
export const LIBRARY_PAGE = `${ORIGIN}/library.html`;
const FOLDER = join(projectRoot, 'bundle', 'renderer');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
};

/** Has to be called before the application is ready. */
export function claimProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Serves the window's own files, and the pictures of open documents and of the library, and nothing else.
 *
 * @param assetOf the bytes of a picture by its name; a name is the hash of its bytes, so that
 *   nobody can ask for one he does not have
 */
export function serveProtocol(assetOf: (name: string) => Promise<Uint8Array | undefined>): void {
  protocol.handle('app', async ({ url }) => {
    const { host, pathname } = new URL(url);
    if (host !== 'dateline') return missing();
    const asset = /^\/assets\/([0-9a-f]{64}\.(?:png|jpg|gif))$/.exec(pathname)?.[1];
    const bytes = asset ? await assetOf(asset) : await file(decodeURIComponent(pathname));
    return bytes ? found(bytes, pathname) : missing();
  });
}

async function file(pathname: string): Promise<Uint8Array | undefined> {
  const path = normalize(join(FOLDER, pathname));
  if (!path.startsWith(FOLDER + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}

function found(bytes: Uint8Array, pathname: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const missing = (): Response => new Response('', { status: 404 });
