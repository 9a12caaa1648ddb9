import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { projectRoot } from '../project-root';

export const ORIGIN = 'app://dateline';
export const PAGE = `${ORIGIN}/index.html`;
/** The library's own window. */
export const LIBRARY_PAGE = `${ORIGIN}/library.html`;
const FOLDER = join(projectRoot, 'bundle', 'renderer');
/** The faces of the PDF, which the page shows too. */
const FONTS = join(projectRoot, 'bundle', 'fonts');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the document in another form, in a frame: no script, and nothing from anywhere. */
const FORM_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** The page of the frame that draws a Word document. */
const FRAME_PAGE = '/word.html';

/** For that page: our own script, in a frame without an origin; it may load nothing. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ');

/** A document in another form, as a frame shows it. */
export interface Form {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

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
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, codeCache: true, corsEnabled: true },
    },
  ]);
}

/**
 * Serves the window's own files and fonts, and the pictures of open documents and of the library,
 * documents in another form, and nothing else.
 *
 * @param assetOf the bytes of a picture by its name; a name is the hash of its bytes, so that
 *   nobody can ask for one he does not have
 * @param formAt a document in another form, by its path; undefined for every path that is none
 */
export function serveProtocol(
  assetOf: (name: string) => Promise<Uint8Array | undefined>,
  formAt: (pathname: string) => Form | undefined,
): void {
  protocol.handle('app', async ({ url }) => {
    const { host, pathname } = new URL(url);
    if (host !== 'dateline') return missing();
    const form = formAt(pathname);
    if (form) return answer(form.bytes, `${form.mediaType}; charset=utf-8`, FORM_POLICY);
    const asset = /^\/assets\/([0-9a-f]{64}\.(?:png|jpg|gif))$/.exec(pathname)?.[1];
    const font = /^\/fonts\/(\w+\.ttf)$/.exec(pathname)?.[1];
    const bytes = asset
      ? await assetOf(asset)
      : await file(font ? FONTS : FOLDER, font ?? decodeURIComponent(pathname));
    return bytes ? found(bytes, pathname) : missing();
  });
}

async function file(folder: string, pathname: string): Promise<Uint8Array | undefined> {
  const path = normalize(join(folder, pathname));
  if (!path.startsWith(folder + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}

function found(bytes: Uint8Array, pathname: string): Response {
  const policy = pathname === FRAME_PAGE ? FRAME_POLICY : POLICY;
  return answer(bytes, TYPES[extname(pathname)] ?? 'application/octet-stream', policy);
}

function answer(bytes: Uint8Array, type: string, policy: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      // A frame without an origin may load the scripts and styles that its page names, no more.
      'Access-Control-Allow-Origin': 'null',
    },
  });
}

const missing = (): Response => new Response('', { status: 404 });
