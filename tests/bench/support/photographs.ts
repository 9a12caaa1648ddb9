import { createHash } from 'node:crypto';
import { startedVips } from '../../../electron/pictures/vips';

/** A photograph of 12 million pixels as a camera writes it, of so many MB at least. */
export async function photograph(megabytes: number): Promise<Uint8Array> {
  const { Image } = await startedVips();
  const noise = Image.gaussnoise(4000, 3000, { mean: 128, sigma: 40, seed: 7 });
  const scene = noise
    .gaussblur(0.6)
    .cast('uchar')
    .bandjoin([noise.gaussblur(3).cast('uchar'), noise.gaussblur(6).cast('uchar')])
    .copy({ interpretation: 'srgb' });
  for (let quality = 70; ; quality += 5) {
    const file = scene.jpegsaveBuffer({ Q: quality, keep: 'none' });
    if (file.length >= megabytes * 1_000_000 || quality >= 95) return file;
  }
}

/** The same photograph with a number in its file, so that it is a picture of its own. */
export function numbered(photo: Uint8Array, number: number): { name: string; bytes: Uint8Array } {
  const comment = new TextEncoder().encode(`No. ${number}`);
  const segment = Uint8Array.of(0xff, 0xfe, 0, comment.length + 2);
  const bytes = new Uint8Array(
    Buffer.concat([photo.subarray(0, 2), segment, comment, photo.subarray(2)]),
  );
  return { name: `${createHash('sha256').update(bytes).digest('hex')}.jpg`, bytes };
}
