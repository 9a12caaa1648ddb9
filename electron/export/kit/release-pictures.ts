import { setImmediate as nextTurn } from 'node:timers/promises';
import { assetsOf } from '../../../core/archive/assets';
import type { ExportContext, ExportFormat } from '../../../core/exports/format';
import { isForPrint } from '../../../core/exports/screen-pictures';
import { pictureToSend, withRightsOf } from '../../../core/images/metadata/without-metadata';
import type { Release } from '../../../core/release/release';
import { collectGarbage } from '../../engine/collect-garbage';
import { pagePicture, webPicture } from '../../pictures/web-picture';
import { refuseStopped } from '../stop';

/** The pictures of one release of a kit. */
export interface ReleasePictures {
  /** As it came, read anew each time; undefined where it is missing or damaged. */
  original(asset: string): Promise<Uint8Array | undefined>;
  /**
   * In web size, without metadata. It is made once, for the pages that show it and for the kit.
   *
   * @throws UserError when it cannot be made
   */
  web(asset: string): Promise<Uint8Array | undefined>;
  /** What a document is made with: each picture no larger than its page, or a screen, needs. */
  forDocument(
    size: ExportFormat['pictures'],
  ): Promise<Pick<ExportContext, 'asset' | 'screenPicture'>>;
  /** Lets go of what only documents need. */
  documentsDone(): void;
}

/** How many bytes of pictures are read before those that nobody holds any more are let go of. */
const READ_AT_MOST = 10_000_000;

/**
 * Pictures that are read one after the other: of the originals, which may have gigabytes, there is one
 * in memory at a time. Held are their smaller copies, while somebody still needs them.
 *
 * @param readFrom gives the bytes of a picture as it is in the document
 * @param signal ends the work
 */
export function releasePictures(
  release: Release,
  readFrom: (asset: string) => Promise<Uint8Array | undefined>,
  signal: AbortSignal | undefined,
): ReleasePictures {
  let readSince = 0;
  const read = async (asset: string): Promise<Uint8Array | undefined> => {
    if (readSince > READ_AT_MOST) {
      collectGarbage();
      readSince = 0;
    }
    const bytes = await readFrom(asset);
    readSince += bytes?.length ?? 0;
    return bytes;
  };
  const webCopies = new Map<string, Uint8Array>();
  let pages: Map<string, Uint8Array> | null = null;

  const web = async (asset: string): Promise<Uint8Array | undefined> => {
    const known = webCopies.get(asset);
    const bytes = known ? undefined : await read(asset);
    if (!bytes) return known;
    const made = await webPicture(bytes);
    webCopies.set(asset, made);
    return made;
  };

  const each = async (
    of: (asset: string) => Promise<Uint8Array | undefined>,
  ): Promise<Map<string, Uint8Array>> => {
    const made = new Map<string, Uint8Array>();
    for (const asset of assetsOf(release)) {
      // What the thread is told meanwhile is heard between two pictures.
      await nextTurn();
      refuseStopped(signal);
      const bytes = await of(asset);
      if (bytes) made.set(asset, bytes);
    }
    return made;
  };

  const toSend = async (asset: string): Promise<Uint8Array | undefined> => {
    const bytes = await read(asset);
    return bytes && pictureToSend(asset, bytes);
  };

  const forPage = async (asset: string): Promise<Uint8Array | undefined> => {
    const bytes = await toSend(asset);
    return bytes && pagePicture(bytes);
  };

  const forScreen = async (asset: string): Promise<Uint8Array | undefined> => {
    const bytes = await toSend(asset);
    if (!bytes || !isForPrint(bytes)) return bytes;
    const small = await web(asset).catch(() => undefined);
    return small ? withRightsOf(bytes, small) : bytes;
  };

  return {
    original: read,
    web,
    forDocument: async (size) => {
      if (size === 'none') return { asset: () => undefined };
      if (size === 'screen') {
        const held = await each(forScreen);
        return { asset: (asset) => held.get(asset) };
      }
      pages ??= await each(forPage);
      const held = pages;
      const nameOf = new Map([...held].map(([asset, bytes]) => [bytes, asset]));
      return {
        asset: (asset) => held.get(asset),
        screenPicture: async (bytes) => {
          await nextTurn();
          refuseStopped(signal);
          const asset = nameOf.get(bytes);
          const made = asset ? await web(asset).catch(() => undefined) : undefined;
          return made ?? bytes;
        },
      };
    },
    documentsDone: () => {
      pages = null;
    },
  };
}
