import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../json/canonical';

/**
 * A short fingerprint of a field's value, independent of the order of properties. 64 bits are ample
 * to distinguish versions of a field.
 */
export function digest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 16);
}
