import { Inflate } from 'fflate';
import { crc32 } from './crc32';

/** The most that an archive may hold. */
export interface ZipBounds {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly totalBytes: number;
  /** The most bytes of one entry, unpacked; null where an entry of that name does not belong. */
  readonly entryBytes: (name: string) => number | null;
  /** Entries that the caller verifies by a hash of its own: their CRC-32 is not computed. */
  readonly hasOwnHash?: (name: string) => boolean;
}

/** Where the bytes of an archive are read from: memory, or a file that is open. */
export interface ZipSource {
  readonly length: number;
  /** A copy of these bytes; fewer where the source ends. */
  readonly read: (at: number, length: number) => Uint8Array;
}

export type ZipFault = 'damaged' | 'too-large' | 'foreign-entry' | 'encrypted';

/** Why an archive was refused. */
export class ZipError extends Error {
  constructor(
    readonly fault: ZipFault,
    readonly entry: string | null = null,
  ) {
    super(entry === null ? fault : `${fault}: ${entry}`);
  }
}

/** A record of the central directory (APPNOTE 4.3.12), with where its data lies. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

interface Place {
  readonly entry: Entry;
  /** Where its data begins in the archive. */
  readonly data: number;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, length: 46 };
/** The longest accepted entry name; a longer one counts as damage. */
const LOCAL = { signature: 0x04034b50, length: 30, longestName: 1024 };
/** Bits 0, 6 and 13 (APPNOTE 4.4.4). */
const ENCRYPTED = 0b10_0000_0100_0001;
/** Sizes and checksum follow the data, so the local header has none. */
const HAS_DESCRIPTOR = 0b1000;
const STORED = 0;
const DEFLATED = 8;
/** How much is inflated before the size is checked: at most 16 MB of output. */
const STEP = 16 * 1024;

/** An archive whose directory was read: its entries are unpacked one by one, when they are asked for. */
export interface ZipFile {
  /** In the order of the directory. */
  readonly names: readonly string[];
  /** How many bytes an entry says that it unpacks to; undefined where there is none of that name. */
  readonly sizeOf: (name: string) => number | undefined;
  /**
   * The contents of an entry; undefined where there is none of that name.
   *
   * @throws ZipError where it is damaged
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Opens an untrusted ZIP archive. Names, count and declared sizes are checked before
 * anything is unpacked; entries may not share bytes; no entry unpacks to more than it declares; and
 * every entry is held against its checksum, so that damage is never taken for other contents.
 *
 * @throws ZipError
 */
export function openZip(source: ZipSource, bounds: ZipBounds): ZipFile {
  const entries = directory(source, bounds);
  const places = new Map(entries.map((entry) => [entry.name, placeOf(source, entry)]));
  checkOverlap([...places.values()]);
  return {
    names: entries.map(({ name }) => name),
    sizeOf: (name) => places.get(name)?.entry.size,
    read: (name) => {
      const place = places.get(name);
      return place && unpacked(source, place, bounds.hasOwnHash?.(name) ?? false);
    },
  };
}

/**
 * Unpacks a ZIP archive that is in memory; see `openZip`.
 *
 * @returns the entries by name, in the order of the directory
 * @throws ZipError
 */
export function readZip(bytes: Uint8Array, bounds: ZipBounds): Map<string, Uint8Array> {
  const zip = openZip(inMemory(bytes), bounds);
  return new Map(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
}

export const inMemory = (bytes: Uint8Array): ZipSource => ({
  length: bytes.length,
  read: (at, length) => bytes.slice(at, at + length),
});

function unpacked(source: ZipSource, { entry, data }: Place, hasOwnHash: boolean): Uint8Array {
  const packed = source.read(data, entry.packed);
  const content = entry.method === STORED ? packed : inflated(packed, entry);
  if (content.length !== entry.size || (!hasOwnHash && crc32(content) !== entry.crc)) {
    throw new ZipError('damaged', entry.name);
  }
  return content;
}

function directory(source: ZipSource, bounds: ZipBounds): Entry[] {
  const tailAt = Math.max(0, source.length - END.length - END.longestComment);
  const tail = viewOf(source.read(tailAt, source.length - tailAt));
  const end = endOfDirectory(tail);
  const count = tail.getUint16(end + 10, true);
  if (count > bounds.entries) throw new ZipError('too-large');
  const start = tail.getUint32(end + 16, true);
  if (start > tailAt + end) throw new ZipError('damaged');
  const bytes = source.read(start, tailAt + end - start);
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.length > bytes.length || view.getUint32(at, true) !== CENTRAL.signature) {
      throw new ZipError('damaged');
    }
    const length = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL.length + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new ZipError('damaged');
    const entry: Entry = {
      name: nameAt(bytes, at + CENTRAL.length, length),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    total += Math.max(entry.size, entry.packed);
    checkEntry(entry, bounds, names, total);
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  if (at !== bytes.length) throw new ZipError('damaged');
  return entries;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function checkEntry(
  { name, flags, method, size }: Entry,
  bounds: ZipBounds,
  names: ReadonlySet<string>,
  total: number,
): void {
  const most = bounds.entryBytes(name);
  if (most === null || names.has(name)) throw new ZipError('foreign-entry', name);
  if (size > most || total > bounds.totalBytes) throw new ZipError('too-large', name);
  if (flags & ENCRYPTED) throw new ZipError('encrypted', name);
  if (method !== STORED && method !== DEFLATED) throw new ZipError('damaged', name);
}

/** Where the end of the central directory is (APPNOTE 4.3.16): a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1) {
    const isEnd =
      view.getUint32(at, true) === END.signature &&
      at + END.length + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return at;
  }
  throw new ZipError('damaged');
}

/** Where an entry lies. Its local header (APPNOTE 4.3.7) has to agree with the directory. */
function placeOf(source: ZipSource, entry: Entry): Place {
  const { header, name } = entry;
  const bytes = source.read(header, LOCAL.length + LOCAL.longestName);
  const view = viewOf(bytes);
  if (bytes.length < LOCAL.length || view.getUint32(0, true) !== LOCAL.signature) {
    throw new ZipError('damaged', name);
  }
  const length = view.getUint16(26, true);
  const data = header + LOCAL.length + length + view.getUint16(28, true);
  const flags = view.getUint16(6, true);
  const sizesAgree =
    (flags & HAS_DESCRIPTOR) !== 0 ||
    (view.getUint32(14, true) === entry.crc &&
      view.getUint32(18, true) === entry.packed &&
      view.getUint32(22, true) === entry.size);
  const agrees =
    data + entry.packed <= source.length &&
    nameAt(bytes, LOCAL.length, length) === name &&
    view.getUint16(8, true) === entry.method &&
    flags === entry.flags &&
    sizesAgree;
  if (!agrees) throw new ZipError('damaged', name);
  return { entry, data };
}

/** Entries that share bytes unpack to far more than the archive is long. */
function checkOverlap(places: readonly Place[]): void {
  const ranges = places
    .map(({ entry, data }) => [entry.header, data + entry.packed] as const)
    .sort((a, b) => a[0] - b[0]);
  ranges.forEach(([, end], index) => {
    const next = ranges[index + 1];
    if (next && next[0] < end) throw new ZipError('damaged');
  });
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
  } catch {
    throw new ZipError('damaged');
  }
}

/** @throws ZipError as soon as more comes out than the entry declares */
function inflated(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, final) => {
    if (filled + piece.length > size) throw new ZipError('damaged', name);
    content.set(piece, filled);
    filled += piece.length;
    isWhole = final;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw new ZipError('damaged', name);
  }
  if (!isWhole || filled !== size) throw new ZipError('damaged', name);
  return content;
}
