import { UserError } from '../../errors';
import { inMemory, openZip, type ZipBounds, ZipError } from '../../zip/read-zip';
import { readXml, type XmlElement, xmlTree } from '../docx/xml';

const BOUNDS: ZipBounds = {
  entries: 10_000,
  totalBytes: 1024 * 1024 * 1024,
  entryBytes: () => 512 * 1024 * 1024,
};
const XML_BYTES = 128 * 1024 * 1024;
const PICTURE_BYTES = 100 * 1024 * 1024;

/** An OpenDocument text: its parts, and what is found in it by name. */
export interface OdtPackage {
  /** The roots that hold styles and text: one where all is in one file. */
  readonly styles: XmlElement;
  readonly content: XmlElement;
  readonly meta: XmlElement;
  /** The bytes of a picture; null where it is not there, damaged or too large. */
  readonly picture: (name: string) => Uint8Array | null;
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** @throws UserError where the file is damaged, locked or too large */
export function openOdt(bytes: Uint8Array): OdtPackage {
  if (!isZip(bytes)) {
    const root = asOdt(() => xmlTree(bytes));
    return { styles: root, content: root, meta: root, picture: () => null };
  }
  return asOdt(() => {
    const zip = openZip(inMemory(bytes), BOUNDS);
    const xml = (name: string): XmlElement => {
      if ((zip.sizeOf(name) ?? 0) > XML_BYTES) throw new ZipError('too-large');
      const part = zip.read(name);
      return part ? xmlTree(part) : NOTHING;
    };
    const manifest = zip.read('META-INF/manifest.xml');
    if (manifest && isEncrypted(manifest)) throw locked();
    const content = xml('content.xml');
    if (content === NOTHING) throw damaged();
    return {
      content,
      styles: xml('styles.xml'),
      meta: xml('meta.xml'),
      picture: (name) => {
        if ((zip.sizeOf(name) ?? 0) > PICTURE_BYTES) return null;
        try {
          return zip.read(name) ?? null;
        } catch {
          return null;
        }
      },
    };
  });
}

export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;

function isEncrypted(manifest: Uint8Array): boolean {
  let isLocked = false;
  readXml(manifest, {
    isWhole: (name) => name === 'manifest:encryption-data',
    whole: () => {
      isLocked = true;
    },
  });
  return isLocked;
}

function asOdt<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipError && error.fault === 'encrypted') throw locked();
    if (error instanceof ZipError && error.fault === 'too-large') throw tooLarge();
    if (error instanceof ZipError) throw damaged(error);
    // The reader of XML speaks of Word.
    if (error instanceof UserError && error.message.includes('Word document is damaged')) {
      throw damaged(error);
    }
    throw error;
  }
}

const damaged = (cause?: unknown): UserError =>
  new UserError(
    'This OpenDocument text is damaged.',
    'Open it in LibreOffice, save it again under another name, and open that.',
    { cause },
  );

const tooLarge = (): UserError =>
  new UserError(
    'This OpenDocument text is too large for one release.',
    'Divide it into several documents in LibreOffice, and open those.',
  );

const locked = (): UserError =>
  new UserError(
    'This document is protected by a password.',
    'Open it in LibreOffice with the password, save a copy without one, and open that.',
  );
