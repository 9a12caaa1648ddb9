import type { WorkerProtocol } from '../workers/worker-protocol';
import { serveWorker } from '../workers/worker-server';
import { type Library, startedVips } from './vips';
import { webPicture } from './web-picture';

/** A conversion of a picture. */
export type PictureTask =
  /** A PNG with fewer pixels across. */
  | { readonly make: 'smaller'; readonly bytes: Uint8Array; readonly width: number }
  /** A JPEG with its orientation applied to its pixels. */
  | { readonly make: 'upright'; readonly bytes: Uint8Array }
  /** A PNG of a WebP or TIFF picture, upright; of several pages the first. */
  | { readonly make: 'png'; readonly bytes: Uint8Array }
  /** In the size and the colours of screens, of the same type. */
  | { readonly make: 'screen'; readonly bytes: Uint8Array };

/** The picture; null where it could not be made. */
export type MadePicture = Uint8Array | null;

export interface ImageProtocol extends WorkerProtocol {
  request: PictureTask;
  reply: MadePicture;
}

serveWorker<ImageProtocol>({ answer: made });

async function made(task: PictureTask): Promise<Uint8Array> {
  const vips = await startedVips();
  // More threads and a cache would cost more than they gain here.
  vips.concurrency(1);
  vips.Cache.max(0);
  if (task.make === 'screen') return webPicture(task.bytes);
  if (task.make === 'smaller') return smaller(vips, task.bytes, task.width);
  return task.make === 'png' ? png(vips, task.bytes) : upright(vips, task.bytes);
}

function smaller({ Image, Size }: Library, bytes: Uint8Array, width: number): Uint8Array {
  // The width alone decides: a tall picture needs as many pixels across as any.
  const image = Image.thumbnailBuffer(bytes, width, { height: 65_535, size: Size.down });
  try {
    // Its colours stay what the window makes of them. It is read once and thrown away.
    return image.pngsaveBuffer({ keep: 'icc', compression: 1 });
  } finally {
    image.delete();
  }
}

/** Visually lossless; all metadata is kept. */
const QUALITY = { Q: 95, subsample_mode: 'off', keep: 'all' } as const;

function upright({ Image }: Library, bytes: Uint8Array): Uint8Array {
  const given = Image.newFromBuffer(bytes);
  const turned = given.autorot();
  try {
    return turned.jpegsaveBuffer(QUALITY);
  } finally {
    turned.delete();
    given.delete();
  }
}

/** No picture with more pixels is unpacked: each takes up to eight bytes of memory. */
const MAX_PIXELS = 100_000_000;

function png({ Image }: Library, bytes: Uint8Array): Uint8Array {
  const given = Image.newFromBuffer(bytes);
  try {
    if (given.width * given.height > MAX_PIXELS) throw new Error('too many pixels');
    const turned = given.autorot();
    try {
      return turned.pngsaveBuffer({ keep: 'icc', bitdepth: 8 });
    } finally {
      turned.delete();
    }
  } finally {
    given.delete();
  }
}
