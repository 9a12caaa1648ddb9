/** Bytes per call of `fromCharCode`: a multiple of 3, so that the parts can simply be joined. */
const CHUNK = 24_576;

/** Bytes in base64 (RFC 4648 §4), with padding, on one line. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK))));
  }
  return parts.join('');
}
