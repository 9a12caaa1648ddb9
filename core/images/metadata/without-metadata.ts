import { gifWithoutMetadata } from './gif';
import { jpegWithoutMetadata } from './jpeg';
import { pngWithoutMetadata } from './png';

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
 * The pictures of a document as they may leave it, for `ExportContext.asset`. Each is cleaned when
 * it is first asked for; one that is damaged counts as missing.
 */
export function picturesWithoutMetadata(
  assets: ReadonlyMap<string, Uint8Array>,
): (name: string) => Uint8Array | undefined {
  const cleaned = new Map<string, Uint8Array | undefined>();
  return (name) => {
    if (!cleaned.has(name)) {
      const bytes = assets.get(name);
      cleaned.set(name, (bytes && withoutMetadata(name, bytes)) ?? undefined);
    }
    return cleaned.get(name);
  };
}
