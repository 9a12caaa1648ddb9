import { gifWithoutMetadata } from './gif';
import { jpegWithoutMetadata } from './jpeg';
import { pngWithoutMetadata } from './png';
import { rightsOf } from './rights';
import { withDescription } from './with-description';

const CLEANERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpg: jpegWithoutMetadata,
  png: pngWithoutMetadata,
  gif: gifWithoutMetadata,
};

/**
 * A picture with nothing in it but the picture: where and with which camera it was taken, who
 * edited it with which program, thumbnails of an uncropped first version and whatever was appended
 * to the file stay behind. Pixels, colour profile, orientation and animation are kept, bit for bit:
 * nothing is compressed anew.
 *
 * @param name the asset's name, whose ending says what it is
 * @returns null where the bytes are so damaged that it cannot be said what is in them
 */
export function withoutMetadata(name: string, bytes: Uint8Array): Uint8Array | null {
  return CLEANERS[name.slice(name.lastIndexOf('.') + 1)]?.(bytes) ?? null;
}

/**
 * A picture as it may leave the document that it is in: nothing is in its file but the picture and whose
 * the rights in it are.
 *
 * @param name the asset's name, whose ending says what it is
 * @returns undefined where the bytes are so damaged that it cannot be said what is in them
 */
export function pictureToSend(name: string, bytes: Uint8Array): Uint8Array | undefined {
  const clean = withoutMetadata(name, bytes);
  return clean ? withRightsOf(bytes, clean) : undefined;
}

/**
 * A picture without metadata, with the rights that the file it was made from names. Whoever takes them
 * out of a picture may be breaking the law (EU 2001/29/EC, article 7).
 */
export function withRightsOf(original: Uint8Array, clean: Uint8Array): Uint8Array {
  const rights = rightsOf(original);
  if (!rights.notice && !rights.terms) return clean;
  return withDescription(clean, { captions: [], alts: [], credit: '', rights });
}

/**
 * The pictures of a document as they may leave it, for `ExportContext.asset`. Each is made when it is
 * first asked for; one that is damaged counts as missing.
 */
export function picturesToSend(
  assets: ReadonlyMap<string, Uint8Array>,
): (name: string) => Uint8Array | undefined {
  const made = new Map<string, Uint8Array | undefined>();
  return (name) => {
    if (!made.has(name)) {
      const bytes = assets.get(name);
      made.set(name, bytes && pictureToSend(name, bytes));
    }
    return made.get(name);
  };
}
