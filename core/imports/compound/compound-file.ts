/*
 * Compound files (MS-CFB): a file system in a file, in which Word, Excel and PowerPoint before 2007,
 * Outlook's messages and encrypted Office documents are stored.
 */

/** A stream or a storage in a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  /** Of a storage; by name in lower case. */
  readonly children: ReadonlyMap<string, CompoundEntry>;
  /** The bytes of a stream, as far as they are there. */
  readonly read: () => Uint8Array;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on are marks (2.1): end of chain, free. */
const FIRST_MARK = 0xfffffffa;
/** More entries than any document has. */
const MAX_ENTRIES = 100_000;

export const isCompoundFile = (head: Uint8Array): boolean =>
  SIGNATURE.every((byte, at) => head[at] === byte);

/**
 * The root of a compound file. Chains that loop or leave the file end where they do.
 *
 * @returns null where the file is none, or its directory is damaged
 */
export function readCompoundFile(bytes: Uint8Array): CompoundEntry | null {
  if (!isCompoundFile(bytes) || bytes.length < HEADER) return null;
  const file = new Sectors(bytes);
  return file.sectorSize === 0 ? null : new Directory(file).root;
}

class Sectors {
  readonly view: DataView;
  readonly sectorSize: number;
  readonly directoryStart: number;
  readonly miniCutoff: number;
  readonly miniStart: number;
  private readonly fat: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    this.sectorSize = shift === 9 || shift === 12 ? 1 << shift : 0;
    this.directoryStart = this.view.getUint32(48, true);
    this.miniCutoff = this.view.getUint32(56, true);
    this.miniStart = this.view.getUint32(60, true);
    this.fat = this.sectorSize === 0 ? [] : this.readFat();
  }

  /** The bytes of a chain of sectors, never more than the file has. */
  chain(start: number, most = this.bytes.length): Uint8Array {
    return this.join(this.numbers(start, Math.ceil(most / this.sectorSize))).subarray(0, most);
  }

  /** The numbers of a chain, which end where one comes again. */
  private numbers(start: number, most: number): number[] {
    const numbers: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at < FIRST_MARK && numbers.length < most; ) {
      if (seen.has(at) || (at + 1) * this.sectorSize >= this.bytes.length) break;
      seen.add(at);
      numbers.push(at);
      at = this.fat[at] ?? FIRST_MARK;
    }
    return numbers;
  }

  private join(numbers: readonly number[]): Uint8Array {
    const joined = new Uint8Array(numbers.length * this.sectorSize);
    let filled = 0;
    for (const number of numbers) {
      const sector = this.sector(number);
      joined.set(sector, filled);
      filled += sector.length;
    }
    return joined.subarray(0, filled);
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private readFat(): number[] {
    const places: number[] = [];
    for (let at = 76; at < HEADER; at += 4) places.push(this.view.getUint32(at, true));
    const seen = new Set<number>();
    let more = this.view.getUint32(68, true);
    while (more < FIRST_MARK && !seen.has(more)) {
      seen.add(more);
      const sector = numbersIn(this.sector(more));
      if (sector.length === 0) break;
      places.push(...sector.slice(0, -1));
      more = sector.at(-1) ?? FIRST_MARK;
    }
    const fat: number[] = [];
    const most = this.bytes.length / this.sectorSize + 1;
    for (const place of places) {
      if (place >= FIRST_MARK || fat.length > most) break;
      for (const next of numbersIn(this.sector(place))) fat.push(next);
    }
    return fat;
  }
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

interface RawEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const TYPES = { storage: 1, stream: 2, root: 5 };

class Directory {
  readonly root: CompoundEntry | null;
  private readonly entries: RawEntry[] = [];
  private readonly seen = new Set<number>();
  private readonly miniFat: readonly number[];
  private miniStream: Uint8Array | null = null;
  /** Bytes that may still be read: streams that share sectors are larger than the file. */
  private budget: number;

  constructor(private readonly file: Sectors) {
    const bytes = file.chain(file.directoryStart, MAX_ENTRIES * ENTRY);
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      this.entries.push(rawEntry(bytes.subarray(at, at + ENTRY)));
    }
    this.miniFat = numbersIn(file.chain(file.miniStart));
    this.budget = 4 * file.view.byteLength;
    const [root] = this.entries;
    this.root = root?.type === TYPES.root ? this.entryOf(root, 0) : null;
  }

  private entryOf(raw: RawEntry, depth: number): CompoundEntry {
    const isStorage = raw.type !== TYPES.stream;
    const children = new Map<string, CompoundEntry>();
    if (isStorage && depth < 20) this.addChildren(raw.child, children, depth + 1);
    return { name: raw.name, isStorage, children, read: () => this.read(raw) };
  }

  /** Siblings stand in a tree of their own (2.6.4). */
  private addChildren(first: number, into: Map<string, CompoundEntry>, depth: number): void {
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const raw = this.entries[at];
      if (!raw || this.seen.has(at)) continue;
      this.seen.add(at);
      if (raw.type === TYPES.storage || raw.type === TYPES.stream) {
        into.set(raw.name.toLowerCase(), this.entryOf(raw, depth));
      }
      waiting.push(raw.left, raw.right);
    }
  }

  private read({ start, size, type }: RawEntry): Uint8Array {
    if (type !== TYPES.stream) return new Uint8Array(0);
    const length = Math.min(size, this.file.view.byteLength, Math.max(0, this.budget));
    this.budget -= length;
    return size < this.file.miniCutoff
      ? this.readMini(start, length)
      : this.file.chain(start, length);
  }

  private readMini(start: number, length: number): Uint8Array {
    const [root] = this.entries;
    this.miniStream ??= this.file.chain(root?.start ?? FIRST_MARK, root?.size ?? 0);
    const bytes = new Uint8Array(length);
    const seen = new Set<number>();
    let filled = 0;
    for (let at = start; at < FIRST_MARK && filled < length && !seen.has(at); ) {
      seen.add(at);
      const sector = this.miniStream.subarray(at * 64, at * 64 + Math.min(64, length - filled));
      bytes.set(sector, filled);
      filled += sector.length;
      at = this.miniFat[at] ?? FIRST_MARK;
    }
    return bytes.subarray(0, filled);
  }
}

function rawEntry(bytes: Uint8Array): RawEntry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.min(64, Math.max(0, view.getUint16(64, true) - 2));
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(0, length)),
    type: bytes[66] ?? 0,
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}
