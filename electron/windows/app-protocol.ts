import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type ProtocolResponse, protocol } from 'electron';
import { type AskedPicture, askedPicture } from '../../core/bridge/asset-url';
import { WORD_ORIGIN } from '../../core/bridge/word-frame';
import { projectRoot } from '../project-root';

export const ORIGIN = 'app://dateline';
export const PAGE = `${ORIGIN}/index.html`;
/** The same in a window that nobody sees yet, and that has time to rehearse. */
export const READY_PAGE = `${PAGE}#ready`;
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
  `frame-src 'self' ${WORD_ORIGIN}`,
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

/** What is served besides files. */
interface Sources {
  /**
   * The bytes of a picture by its name. A name is the hash of its bytes, so that nobody can ask for
   * one he does not have.
   */
  pictureAt(asked: AskedPicture): Promise<Uint8Array | undefined>;
  /** A document in another form, by its path. */
  formAt(pathname: string): Form | undefined;
}

/**
 * Serves the window's own files and fonts, and the pictures of open documents and of the library,
 * documents in another form, and nothing else.
 *
 * @param sources asked for with the first picture or form: the page itself does not wait for them
 */
export function serveProtocol(sources: () => Promise<Sources>): void {
  // Not `protocol.handle`, its successor: that reads Node's whole fetch before the first window can
  // show anything, and passes each file through streams of JavaScript.
  protocol.registerBufferProtocol('app', ({ url }, reply) => {
    answer(url, sources).then(reply, (error) => {
      console.error(error);
      reply(MISSING);
    });
  });
}

async function answer(url: string, sources: () => Promise<Sources>): Promise<ProtocolResponse> {
  const address = new URL(url);
  const { pathname } = address;
  const isWord = url.startsWith(`${WORD_ORIGIN}/`);
  if (!isWord && !url.startsWith(`${ORIGIN}/`)) return MISSING;
  if (pathname.startsWith('/forms/') && !isWord) {
    const form = (await sources()).formAt(pathname);
    if (!form) return MISSING;
    return found(form.bytes, `${form.mediaType}; charset=utf-8`, FORM_POLICY);
  }
  // What the frame shows is sent to it: no picture is served to it, and no form.
  const picture = isWord ? null : askedPicture(address);
  const font = /^\/fonts\/(\w+\.ttf)$/.exec(pathname)?.[1];
  const bytes = picture
    ? await (await sources()).pictureAt(picture)
    : await file(font ? FONTS : FOLDER, font ?? decodeURIComponent(pathname));
  const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
  const policy = isWord ? FRAME_POLICY : POLICY;
  return bytes ? found(bytes, type, policy) : MISSING;
}

async function file(folder: string, pathname: string): Promise<Uint8Array | undefined> {
  const path = normalize(join(folder, pathname));
  if (!path.startsWith(folder + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}

function found(bytes: Uint8Array, type: string, policy: string): ProtocolResponse {
  return {
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    mimeType: type.replace(/;.*/, ''),
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      // A frame without an origin may load the scripts and styles that its page names, no more.
      'Access-Control-Allow-Origin': 'null',
    },
  };
}

const MISSING: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };
