import { UserError } from '../errors';
import { readImageHeader } from './read-image-header';

/** 10,000 by 10,000, which takes 400 MB decoded. Print needs a tenth of it. */
const MAX_PIXELS = 100_000_000;

/** Memoized: the bytes of a picture never change. */
const known = new WeakMap<Uint8Array, boolean>();

/** Whether a decoded picture would take too much memory, by the size in its header. */
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
