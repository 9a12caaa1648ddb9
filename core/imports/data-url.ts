/** Characters of the longest address that is decoded: a picture of 100 MB. */
const LONGEST = 140_000_000;

/** The bytes in a `data:` address (RFC 2397); null where it is none, or is damaged. */
export function dataUrlBytes(address: string): Uint8Array | null {
  if (address.length > LONGEST) return null;
  const [, media = '', data = ''] = /^data:([^,]{0,200}),([\s\S]*)$/i.exec(address) ?? [];
  if (data === '') return null;
  try {
    if (/;\s*base64\s*$/i.test(media)) return base64Bytes(data);
    return new TextEncoder().encode(decodeURIComponent(data));
  } catch {
    return null;
  }
}

/** @throws DOMException where it is no base64 */
function base64Bytes(data: string): Uint8Array {
  const binary = atob(data.includes('%') ? decodeURIComponent(data) : data);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
