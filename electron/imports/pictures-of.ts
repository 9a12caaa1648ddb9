import { checkImage } from '../../core/archive/assets';
import { UserError } from '../../core/errors';
import type { SourceDocument } from '../../core/imports/source';
import { sha256 } from '../files/sha256';

/** The pictures of a file that a release can hold, under the names that it has for them. */
export function picturesOf({ pictures }: SourceDocument): Map<string, Uint8Array> {
  const named = new Map<string, Uint8Array>();
  for (const bytes of Object.values(pictures)) {
    try {
      named.set(checkImage(bytes, sha256).asset, bytes);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return named;
}
