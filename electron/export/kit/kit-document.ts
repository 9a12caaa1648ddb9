import { extname } from 'node:path';
import type { Archive } from '../../../core/archive/archive';
import { UserError } from '../../../core/errors';
import { openArchiveFile } from '../../files/archive-file';
import { openDocument } from '../../files/open-document';
import type { JobSource, LentSource } from '../job-source';
import type { KitSource } from './build-kit';

/** A document of a kit while the kit is made. */
export interface KitDocument extends KitSource {
  close(): void;
}

/**
 * Opens a document for a kit: of one in a file only the text is read, and its pictures one by one.
 *
 * @param lend gives a picture of a document that is open elsewhere
 * @throws UserError when it cannot be read or is no document
 */
export async function openForKit(
  source: JobSource | LentSource,
  lend: (asset: string) => Promise<Uint8Array | undefined>,
): Promise<KitDocument> {
  if ('lent' in source) {
    const names = new Set(source.lent);
    const picture = async (asset: string) => (names.has(asset) ? lend(asset) : undefined);
    return { release: source.release, picture, close: () => undefined };
  }
  if ('archive' in source) return inMemory(source.archive);
  if (extname(source.open) !== '.dateline') return inMemory(await openDocument(source.open));
  const file = openArchiveFile(source.open);
  const picture = async (asset: string) => {
    try {
      return file.picture(asset);
    } catch (error) {
      // A damaged picture is left out, and named as missing.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
  return { release: file.release, picture, close: file.close };
}

const inMemory = ({ release, assets }: Archive): KitDocument => ({
  release,
  picture: async (asset) => assets.get(asset),
  close: () => undefined,
});
