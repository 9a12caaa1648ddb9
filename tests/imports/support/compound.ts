/** Streams by their paths: `a/b`. */
export type Streams = Readonly<Record<string, Uint8Array>>;

interface Node {
  readonly name: string;
  readonly children: Node[];
  readonly bytes: Uint8Array | null;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const CUTOFF = 4096;

/** Writes a compound file (MS-CFB, version 3), as Office does: small streams in the mini stream. */
export function compound(streams: Streams): Uint8Array {
  const root: Node = { name: 'Root Entry', children: [], bytes: null };
  for (const [path, bytes] of Object.entries(streams)) insert(root, path.split('/'), bytes);
  const entries: { node: Node; child: number; right: number; start: number; size: number }[] = [];
  const add = (node: Node): number => {
    const at = entries.push({ node, child: FREE, right: FREE, start: END, size: 0 }) - 1;
    let before: number | null = null;
    for (const child of node.children) {
      const index = add(child);
      if (before === null) (entries[at] as { child: number }).child = index;
      else (entries[before] as { right: number }).right = index;
      before = index;
    }
    return at;
  };
  add(root);
  const fat: number[] = [];
  const sectors: Uint8Array[] = [];
  const put = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return END;
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR);
      sector.set(bytes.subarray(at, at + SECTOR));
      sectors.push(sector);
      fat.push(at + SECTOR < bytes.length ? sectors.length : END);
    }
    return first;
  };
  const miniFat: number[] = [];
  const mini: number[] = [];
  for (const entry of entries) {
    const { bytes } = entry.node;
    if (!bytes) continue;
    entry.size = bytes.length;
    if (bytes.length >= CUTOFF) entry.start = put(bytes);
    else if (bytes.length > 0) {
      entry.start = miniFat.length;
      for (let at = 0; at < bytes.length; at += 64) {
        const piece = new Uint8Array(64);
        piece.set(bytes.subarray(at, at + 64));
        mini.push(...piece);
        miniFat.push(at + 64 < bytes.length ? miniFat.length + 1 : END);
      }
    }
  }
  const [first] = entries;
  if (first) {
    first.start = put(Uint8Array.from(mini));
    first.size = mini.length;
  }
  const miniFatStart = put(new Uint8Array(Uint32Array.from(miniFat).buffer));
  const directory = new Uint8Array(entries.length * 128);
  entries.forEach((entry, at) => {
    directory.set(entryBytes(entry, at === 0), at * 128);
  });
  const directoryStart = put(directory);
  const fatSectors = Math.ceil((fat.length + Math.ceil(fat.length / 127) + 1) / 128);
  const fatStart = sectors.length;
  for (let at = 0; at < fatSectors; at += 1) fat.push(0xfffffffd);
  const fatBytes = new Uint8Array(fatSectors * SECTOR).fill(0xff);
  fatBytes.set(new Uint8Array(Uint32Array.from(fat).buffer));
  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, CUTOFF, true);
  view.setUint32(60, miniFatStart, true);
  view.setUint32(64, Math.ceil(miniFat.length / 128), true);
  view.setUint32(68, END, true);
  for (let at = 0; at < 109; at += 1)
    view.setUint32(76 + at * 4, at < fatSectors ? fatStart + at : FREE, true);
  return Uint8Array.from([...header, ...sectors.flatMap((sector) => [...sector]), ...fatBytes]);
}

function insert(node: Node, [name = '', ...rest]: readonly string[], bytes: Uint8Array): void {
  const found = node.children.find((child) => child.name === name);
  const child = found ?? { name, children: [], bytes: rest.length === 0 ? bytes : null };
  if (!found) node.children.push(child);
  if (rest.length > 0) insert(child, rest, bytes);
}

function entryBytes(
  {
    node,
    child,
    right,
    start,
    size,
  }: { node: Node; child: number; right: number; start: number; size: number },
  isRoot: boolean,
): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(node.name, 'utf16le'));
  view.setUint16(64, (node.name.length + 1) * 2, true);
  bytes[66] = isRoot ? 5 : node.bytes ? 2 : 1;
  bytes[67] = 1;
  view.setUint32(68, FREE, true);
  view.setUint32(72, right, true);
  view.setUint32(76, child, true);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
  return bytes;
}
