import { strToU8 } from 'fflate';
import { compound, type Streams } from './compound';
import { PNG } from './read';

export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** The properties of fixed length: the code page of the HTML, and when it was sent. */
function fixed(
  header: number,
  ...entries: readonly (readonly [tag: number, value: bigint])[]
): Uint8Array {
  const bytes = new Uint8Array(header + entries.length * 16);
  const view = new DataView(bytes.buffer);
  entries.forEach(([tag, value], at) => {
    view.setUint32(header + at * 16, tag, true);
    view.setBigUint64(header + at * 16 + 8, value, true);
  });
  return bytes;
}

const SENT = (BigInt(Date.UTC(2026, 10, 30, 9)) + 11_644_473_600_000n) * 10_000n;

/** RTF as Outlook stores it, in the form without compression. */
export function plainRtf(text: string): Uint8Array {
  const rtf = strToU8(text, true);
  const bytes = new Uint8Array(16 + rtf.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rtf.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x414c454d, true);
  bytes.set(rtf, 16);
  return bytes;
}

export function msg(body: Streams): Uint8Array {
  return compound({
    '__properties_version1.0': fixed(32, [0x3fde0003, 1251n], [0x00390040, SENT]),
    '__substg1.0_0037001F': utf16('Communiqué'),
    '__substg1.0_0042001F': utf16('Marie Dubois'),
    ...body,
    '__attach_version1.0_#00000000/__properties_version1.0': fixed(8),
    '__attach_version1.0_#00000000/__substg1.0_3707001F': utf16('child.png'),
    '__attach_version1.0_#00000000/__substg1.0_3712001F': utf16('a@b'),
    '__attach_version1.0_#00000000/__substg1.0_37010102': PNG,
    '__attach_version1.0_#00000001/__substg1.0_3707001F': utf16('release.docx'),
    '__attach_version1.0_#00000001/__substg1.0_37010102': new Uint8Array(9000).fill(7),
  });
}

export const HTML = Uint8Array.from([
  ...strToU8('<p>', true),
  0xcf,
  0xf0,
  0xe8,
  ...strToU8('</p><img src="cid:a@b" alt="A child">', true),
]);
