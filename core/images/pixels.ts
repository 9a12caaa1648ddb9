import { UserError } from '../errors';
import { readImageHeader } from './read-image-header';

/** A picture of 10,000 by 10,000; unpacked it takes 400 MB. Print needs a tenth of it. */
const MAX_PIXELS = 100_000_000;

/** Bytes do not change: what one picture has been found to be stays true. */
const known = new WeakMap<Uint8Array, boolean>();

/** Whether a picture would unpack to more than a program should hold, by what its bytes say. */
export function hasTooManyPixels(bytes: Uint8Array): boolean {
  const found = known.get(bytes) ?? measured(bytes);
  known.set(bytes, found);
  return found;
}

function measured(bytes: Uint8Array): boolean {
  const header = readImageHeader(bytes);
  return header !== null && header.width * header.height > MAX_PIXELS;
}

export function tooManyPixels(): UserError {
  return new UserError(
    'A picture has more than 100 million pixels, which is too many for a page.',
    'Make it smaller: 2500 pixels across are enough for print.',
  );
}
