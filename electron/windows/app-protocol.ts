import { extname, join } from 'node:path';
import { type ProtocolResponse, protocol } from 'electron';
import { MEMORY_ORIGIN } from '../../core/bridge/asset-url';
import { WORD_ORIGIN } from '../../core/bridge/word-frame';
import { projectRoot } from '../project-root';
import { devServer, fromDevServer } from './dev-server';
import { serveScheme } from './serve-scheme';
import { toResponse } from './to-response';

export const ORIGIN = 'app://dateline';
export const PAGE = `${ORIGIN}/index.html`;
/** The same page in a pooled window, which has time to prewarm. */
export const PREWARM_PAGE = `${PAGE}#prewarm`;
/** The library's own window. */
export const LIBRARY_PAGE = `${ORIGIN}/library.html`;
/** The window of the archive of old releases. */
export const ARCHIVE_PAGE = `${ORIGIN}/archive.html`;
/** The window of the user guide. */
export const HELP_PAGE = `${ORIGIN}/help.html`;
/** The scheme of what the shell holds in memory. Chromium reads the files of `app:` itself. */
export const MEMORY_SCHEME = new URL(MEMORY_ORIGIN).protocol.slice(0, -1);
const FOLDER = join(projectRoot, 'bundle', 'renderer');
/** The typefaces of the PDF, which the page uses too. */
const FONTS = join(projectRoot, 'bundle', 'fonts');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' blob: ${MEMORY_ORIGIN}`,
  "font-src 'self'",
  `frame-src ${MEMORY_ORIGIN} ${WORD_ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the page that draws a Word document: our own script and faces, and nothing else to load. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${ORIGIN}`,
  'sandbox allow-scripts',
].join('; ');

/** Served file types; any other is refused. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Chromium's error for a missing file (net_error_list.h, ERR_FILE_NOT_FOUND). */
const NOT_FOUND: ProtocolResponse = { error: -6 };

/** Longest wait for the first request of a page, in milliseconds. */
const ASKS_MS = 500;
/** A page that requests nothing more for this time has all its files, in milliseconds. */
const QUIET_MS = 30;

/** Call once, before the application is ready. */
export function claimSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, codeCache: true, corsEnabled: true },
    },
    { scheme: MEMORY_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Serves the windows' own pages, scripts, styles and faces, and nothing else.
 *
 * @returns resolves when the first page has been requested. Serving occupies the main thread until
 *   Chromium takes over, so slow work waits for it.
 */
export function serveFiles(): Promise<void> {
  return new Promise((resolve) => {
    let quiet = setTimeout(resolve, ASKS_MS);
    const server = devServer();
    if (server) {
      // Fonts are ours all the same: Vite's server does not have them.
      protocol.handle('app', ({ url }) => {
        const face = new URL(url).pathname.startsWith('/fonts/') && fileAt(url);
        return face ? toResponse(face) : fromDevServer(server, url);
      });
      return;
    }
    // Chromium reads the files itself, in parallel with the shell.
    serveScheme('app', 'file', (url) => {
      // The page itself came first; these are its files.
      if (extname(url) !== '.html') {
        clearTimeout(quiet);
        quiet = setTimeout(resolve, QUIET_MS);
      }
      return fileAt(url) ?? NOT_FOUND;
    });
  });
}

function fileAt(url: string): ProtocolResponse | null {
  const isWord = url.startsWith(`${WORD_ORIGIN}/`);
  if (!isWord && !url.startsWith(`${ORIGIN}/`)) return null;
  const { pathname } = new URL(url);
  const type = TYPES[extname(pathname)];
  const path = type && pathOf(pathname);
  if (!path) return null;
  return {
    path,
    mimeType: type.replace(/;.*/, ''),
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': isWord ? FRAME_POLICY : POLICY,
      'X-Content-Type-Options': 'nosniff',
      // A frame without an origin may load the scripts and styles that its page names, no more.
      'Access-Control-Allow-Origin': 'null',
    },
  };
}

/** The path of a served file; null for a name that no served file has, which could lead elsewhere. */
function pathOf(pathname: string): string | null {
  const font = /^\/fonts\/(\w+\.ttf)$/.exec(pathname)?.[1];
  if (font) return join(FONTS, font);
  const name = /^\/((?:assets\/)?[\w-]+(?:\.[\w-]+)+)$/.exec(pathname)?.[1];
  return name ? join(FOLDER, name) : null;
}
