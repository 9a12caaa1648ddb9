import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../json/canonical';

/**
 * A short fingerprint of a field's value: the same for equal values, whatever the order of an
 * object's properties. 64 bits are ample to tell one wording of a field from the next.
 */
export function digest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 16);
}
