/** What compressed RTF refers back to before its own text (MS-OXRTFCP 2.1.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER = 16;
const RING = 4096;
/** Bytes of the longest text that is unpacked. */
const LONGEST = 50_000_000;

/** The RTF in a message of Outlook, as far as it is there; null where it is none. */
export function decompressRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  const size = Math.min(view.getUint32(4, true), LONGEST);
  if (kind === UNCOMPRESSED) return bytes.subarray(HEADER, HEADER + size);
  return kind === COMPRESSED ? unpacked(bytes, size) : null;
}

function unpacked(bytes: Uint8Array, size: number): Uint8Array {
  const ring = new Uint8Array(RING);
  ring.set(new TextEncoder().encode(DICTIONARY));
  let end = DICTIONARY.length;
  // Two bytes give at most 17: what is declared may be far more than what comes.
  const out = new Uint8Array(Math.min(size, bytes.length * 9));
  let filled = 0;
  const put = (byte: number): void => {
    out[filled] = byte;
    filled += 1;
    ring[end] = byte;
    end = (end + 1) % RING;
  };
  let at = HEADER;
  while (at < bytes.length && filled < out.length) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && filled < out.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === end) return out.subarray(0, filled);
      const length = (reference & 0xf) + 2;
      for (let step = 0; step < length && filled < out.length; step += 1) {
        put(ring[(from + step) % RING] ?? 0);
      }
    }
  }
  return out.subarray(0, filled);
}
