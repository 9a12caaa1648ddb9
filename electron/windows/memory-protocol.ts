import type { ProtocolResponse } from 'electron';
import { type AskedPicture, askedPicture, MEMORY_ORIGIN } from '../../core/bridge/asset-url';
import { assetMediaType } from '../../core/images/asset-media-type';
import { MEMORY_SCHEME, ORIGIN } from './app-protocol';
import { serveScheme } from './serve-scheme';

/** For a document in another form, in a frame: no script, and nothing from anywhere. */
const FORM_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${ORIGIN}`,
  'sandbox',
].join('; ');

const PICTURE_POLICY = "default-src 'none'; sandbox";

/** A document in another form, as a frame shows it. */
export interface Form {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Contents that the shell serves to its windows. */
interface MemoryContents {
  /**
   * The bytes of a picture by its name. The name is the hash of the bytes, so a page can only
   * request pictures that it knows.
   */
  pictureAt(asked: AskedPicture): Promise<Uint8Array | undefined>;
  /** A document in another form, by its path. */
  formAt(pathname: string): Form | undefined;
}

/**
 * Serves the pictures of open documents and of the library, and documents in another form.
 *
 * @param memory asked for with the first of them: no page waits for it
 */
export function serveMemory(memory: () => Promise<MemoryContents>): void {
  serveScheme(MEMORY_SCHEME, 'buffer', (url) =>
    answer(url, memory).catch((error) => {
      console.error(error);
      return MISSING;
    }),
  );
}

async function answer(
  url: string,
  memory: () => Promise<MemoryContents>,
): Promise<ProtocolResponse> {
  if (!url.startsWith(`${MEMORY_ORIGIN}/`)) return MISSING;
  const address = new URL(url);
  const asked = askedPicture(address);
  if (asked) {
    const bytes = await (await memory()).pictureAt(asked);
    return bytes ? found(bytes, assetMediaType(asked.asset), PICTURE_POLICY) : MISSING;
  }
  const form = (await memory()).formAt(address.pathname);
  return form ? found(form.bytes, form.mediaType, FORM_POLICY) : MISSING;
}

function found(bytes: Uint8Array, mediaType: string, policy: string): ProtocolResponse {
  return {
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    mimeType: mediaType,
    headers: {
      'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

const MISSING: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };
