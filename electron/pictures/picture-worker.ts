import { parentPort } from 'node:worker_threads';
import { startedVips } from './vips';

/** A PNG that is to be made smaller. */
export interface PictureToShow {
  readonly bytes: Uint8Array;
  readonly width: number;
}

/** The smaller PNG; null where it could not be made. */
export type SmallerPicture = Uint8Array | null;

parentPort?.on('message', async (picture: PictureToShow) => {
  const reply: SmallerPicture = await smaller(picture).catch((error) => {
    console.error(error);
    return null;
  });
  parentPort?.postMessage(reply);
});

async function smaller({ bytes, width }: PictureToShow): Promise<Uint8Array> {
  const { Cache, concurrency, Image, Size } = await startedVips();
  // More threads and what it would remember cost more than they gain here.
  concurrency(1);
  Cache.max(0);
  // The width alone decides: a tall picture needs as many pixels across as any.
  const image = Image.thumbnailBuffer(bytes, width, { height: 65_535, size: Size.down });
  try {
    // Its colours stay what the window makes of them. It is read once and thrown away.
    return image.pngsaveBuffer({ keep: 'icc', compression: 1 });
  } finally {
    image.delete();
  }
}
