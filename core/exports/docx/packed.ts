import { strToU8, zipSync } from 'fflate';

/** The content of a part: XML as text, pictures and the like as bytes. */
export type Part = string | Uint8Array;

/** ZIP stores no time zone and nothing before 1980; one fixed moment serves every file. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** A part of fewer bytes gains less by compression than the work is worth. */
const TINY = 300;

/** The parts as one file: the content types first, the others by name, the same bytes each time. */
export function packed(parts: ReadonlyMap<string, Part>): Uint8Array {
  const names = [...parts.keys()].sort(byPackageOrder);
  return joined(names.map((name) => zipOf(name, parts.get(name) ?? '')));
}

/** The content types first: readers that stream look for them there. */
function byPackageOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Longer ones are somebody's text, and hardly the same a second time. */
const MAX_CACHED_BYTES = 32 * 1024;
const MAX_CACHED_ENTRIES = 64;
/** Archives by content, most recently used last. */
const known = new Map<string, Uint8Array>();

/**
 * A ZIP with one part. Styles, theme, lists and settings are the same in every document with the
 * same look, so compressed parts are reused.
 */
function zipOf(name: string, part: Part): Uint8Array {
  if (typeof part !== 'string' || part.length > MAX_CACHED_BYTES) return zipped(name, part);
  const key = `${name}\n${part}`;
  const zip = known.get(key) ?? zipped(name, part);
  known.delete(key);
  known.set(key, zip);
  const [oldest = key] = known.keys();
  if (known.size > MAX_CACHED_ENTRIES) known.delete(oldest);
  return zip;
}

function zipped(name: string, part: Part): Uint8Array {
  const bytes = typeof part === 'string' ? strToU8(part) : part;
  return zipSync({ [name]: [bytes, { mtime: ZIP_TIME, level: bytes.length < TINY ? 0 : 6 }] });
}

/** The sizes and places of the records of a ZIP (APPNOTE.TXT, 4.3.12 and 4.3.16). */
const END = { size: 22, entries: 8, allEntries: 10, directorySize: 12, directoryAt: 16 };
const FILE_AT = 42;

/** Archives of one file each as one archive, as `zipSync` would have written it. */
function joined(archives: readonly Uint8Array[]): Uint8Array {
  const pieces = archives.map((archive) => {
    const end = viewOf(archive, archive.length - END.size);
    const directoryAt = end.getUint32(END.directoryAt, true);
    return {
      file: archive.subarray(0, directoryAt),
      entry: archive.subarray(directoryAt, archive.length - END.size),
    };
  });
  const length = archives.reduce((sum, archive) => sum + archive.length - END.size, END.size);
  const result = new Uint8Array(length);
  const directoryAt = pieces.reduce((sum, { file }) => sum + file.length, 0);
  let fileAt = 0;
  let entryAt = directoryAt;
  for (const { file, entry } of pieces) {
    result.set(file, fileAt);
    result.set(entry, entryAt);
    viewOf(result, entryAt).setUint32(FILE_AT, fileAt, true);
    fileAt += file.length;
    entryAt += entry.length;
  }
  const [first = zipSync({})] = archives;
  result.set(first.subarray(first.length - END.size), entryAt);
  const end = viewOf(result, entryAt);
  end.setUint16(END.entries, archives.length, true);
  end.setUint16(END.allEntries, archives.length, true);
  end.setUint32(END.directorySize, entryAt - directoryAt, true);
  end.setUint32(END.directoryAt, directoryAt, true);
  return result;
}

const viewOf = (bytes: Uint8Array, at: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + at);
