import { strToU8, type Zippable, zipSync } from 'fflate';
import { refuseTooLarge } from '../release/bounds';
import type { Archive } from './archive';
import { assetsOf } from './assets';
import { MIMETYPE } from './bounds';

/** ZIP knows no time zone and nothing before 1980; one fixed moment keeps the bytes the same. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * A document as the bytes of a `.dateline` file: a ZIP with `mimetype` first and stored,
 * `release.json`, and the pictures that the release uses. The same document gives the same bytes.
 *
 * @throws UserError where it is so large that it could not be opened again
 */
export function encodeArchive({ release, assets }: Archive): Uint8Array {
  refuseTooLarge(release);
  const zip: Zippable = {
    mimetype: [strToU8(MIMETYPE), { level: 0, mtime: ZIP_TIME }],
    'release.json': [strToU8(JSON.stringify(release)), { level: 6, mtime: ZIP_TIME }],
  };
  for (const name of [...assetsOf(release)].sort()) {
    const bytes = assets.get(name);
    // Pictures are compressed already.
    if (bytes) zip[`assets/${name}`] = [bytes, { level: 0, mtime: ZIP_TIME }];
  }
  return zipSync(zip);
}
