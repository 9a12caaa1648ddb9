import { crc32, deflateSync } from 'node:zlib';

/** A PNG that nothing can make smaller; the same seed gives the same one. */
export function noisePicture(width: number, height: number, seed: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let state = seed + 1;
  for (let at = 0; at < rows.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    rows[at] = at % (width * 3 + 1) === 0 ? 0 : state >> 16;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(data.length, 0);
  part.set(body, 4);
  part.writeUInt32BE(crc32(body), body.length + 4);
  return part;
}
