import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import * as v from 'valibot';
import type { PastText } from '../../core/past-releases/past-release';
import type { ArchiveQuery } from '../../core/past-releases/query';
import { type Hit, searchArchive } from '../../core/past-releases/search';
import { Segment, SegmentBuilder } from '../../core/past-releases/segment';
import { writeAtomically } from '../files/write-atomically';
import { lockArchive } from './archive-lock';

/** What of a file is in the index. */
export interface IndexedFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  /** Half of the SHA-256 of its bytes; empty where they could not be read. */
  readonly hash: string;
  /** Where its text is; null where it could not be read. */
  readonly at: { readonly segment: string; readonly release: number } | null;
  /** Why it could not be read; null where it was. */
  readonly problem: { readonly message: string; readonly advice: string } | null;
}

/** What a release was found in, and why. */
export interface FoundRelease extends Omit<Hit, 'segment' | 'release'> {
  readonly path: string;
}

const Problem = v.strictObject({ message: v.string(), advice: v.string() });
/** The file as it is stored: short, because there may be many. The path begins after the folder's. */
const StoredFile = v.strictTuple([
  v.string(),
  v.number(),
  v.number(),
  v.string(),
  v.number(),
  v.number(),
  v.nullable(Problem),
]);
/** Another version is read as none: the index is built again. */
const VERSION = 1;
const Catalogue = v.strictObject({
  version: v.literal(VERSION),
  segments: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))),
  files: v.array(v.strictObject({ folder: v.string(), files: v.array(StoredFile) })),
});
const Sources = v.strictObject({ version: v.literal(VERSION), folders: v.array(v.string()) });

const CATALOGUE = 'files.json';
const SOURCES = 'folders.json';
const SEGMENT = /^segment-([0-9a-f-]{36})\.bin$/;
/** A file of the index that nobody names is left by a crash, unless it is being written just now. */
const LEFTOVER_MS = 60 * 60 * 1000;

/** A segment with fewer releases is put together with others. */
const SMALL = 1000;
const LARGE = 2000;

export const INDEX_DAMAGED =
  'The index of the archive was damaged. It is being built again from your folders.';
const FOLDERS_DAMAGED =
  'The list of the archive’s folders was damaged. Please add your folders again.';

interface Opened {
  readonly segment: Segment;
  /** The path by which each release is known; undefined where no file has it any more. */
  readonly paths: (string | undefined)[];
}

/**
 * The archive of old releases: the folders that belong to it, the index of what is in them, and a search
 * over it. The index is a list of files (`files.json`) and segments that are written once; all files are
 * written as a whole or not at all. Of the releases themselves nothing is ever written.
 */
export class PastReleases {
  readonly #root: string;
  #folders: string[] = [];
  #files = new Map<string, IndexedFile>();
  #byHash = new Map<string, IndexedFile>();
  #segments = new Map<string, Opened>();
  /** What the list of files looked like on the disk when it was read or written. */
  #stamp = '';
  #trouble: string | null = null;

  private constructor(root: string) {
    this.#root = root;
  }

  /** @param root the archive's folder in the profile; it is made where it is not there */
  static open(root: string): PastReleases {
    mkdirSync(root, { recursive: true });
    const archive = new PastReleases(root);
    archive.#read();
    archive.#sweep();
    return archive;
  }

  /** What is wrong with the index, in a sentence; null where nothing is. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Whether there is something to read again: the index, or a part of it, was damaged. */
  get isDamaged(): boolean {
    return this.#trouble === INDEX_DAMAGED;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  get files(): ReadonlyMap<string, IndexedFile> {
    return this.#files;
  }

  /** The releases of a query, each with the path of its file. */
  search(query: ArchiveQuery, limit: number): { hits: FoundRelease[]; total: number } {
    this.#follow();
    const opened = [...this.#segments.values()];
    const searched = opened.map(({ segment, paths }) => ({
      segment,
      isThere: (release: number) => paths[release] !== undefined,
    }));
    const { hits, total } = searchArchive(searched, query, limit);
    return {
      total,
      hits: hits.map(({ segment, release, ...hit }) => ({
        ...hit,
        path: opened[segment]?.paths[release] ?? '',
      })),
    };
  }

  /** The text of the release in a file; null where the archive does not have it. */
  text(path: string): PastText | null {
    const at = this.#files.get(path)?.at;
    const segment = at && this.#segments.get(at.segment)?.segment;
    return segment ? segment.text(at.release) : null;
  }

  /** Every release once, in no particular order. */
  *releases() {
    for (const { segment, paths } of this.#segments.values()) {
      for (let release = 0; release < paths.length; release += 1) {
        const path = paths[release];
        const about = segment.releases[release];
        if (path !== undefined && about) yield { path, about, text: () => segment.text(release) };
      }
    }
  }

  /** A file with the same contents that has been read before. */
  sameContents(hash: string): IndexedFile | undefined {
    return this.#byHash.get(hash);
  }

  /** Reads again what another Dateline has written: to be called before the index is changed. */
  refresh(): void {
    this.#follow();
    this.#followFolders();
  }

  async addFolder(folder: string): Promise<void> {
    const path = resolve(folder);
    this.#followFolders();
    if (this.#folders.includes(path)) return;
    await this.#writeFolders([...this.#folders, path]);
  }

  /**
   * Takes a folder out of the archive. The folder itself stays as it is.
   *
   * @throws UserError while another Dateline brings the index up to date
   */
  async removeFolder(folder: string): Promise<void> {
    const release = lockArchive(this.#root);
    try {
      this.refresh();
      await this.#writeFolders(this.#folders.filter((each) => each !== folder));
      const gone = [...this.#files.keys()].filter((path) => !this.#isInFolder(path));
      await this.commit([], gone, null);
    } finally {
      release();
    }
  }

  /**
   * Writes what was read into the index. Whoever calls it holds the lock of the archive.
   *
   * @param read files that are new or changed; their place is in `builder`, or in a segment that is there
   * @param gone paths of files that are not there any more
   * @param builder the new releases; `FRESH` as the segment's name means them
   */
  async commit(
    read: readonly IndexedFile[],
    gone: readonly string[],
    builder: SegmentBuilder | null,
  ): Promise<void> {
    const name = randomUUID();
    if (builder && builder.size > 0) await this.#writeSegment(name, builder);
    for (const path of gone) this.#files.delete(path);
    for (const file of read) {
      const { at } = file;
      const place = at?.segment === FRESH ? { ...at, segment: name } : at;
      this.#files.set(file.path, { ...file, at: place });
    }
    await this.#writeFiles();
    this.#trouble = null;
  }

  /** Puts small segments together, and leaves out what no file has any more. */
  async compact(): Promise<void> {
    const small = [...this.#segments].filter(([, { paths }]) => live(paths) < SMALL);
    const hasWaste = ({ paths }: Opened): boolean => live(paths) < paths.length * 0.75;
    if (small.length < 2 && !small.some(([, opened]) => hasWaste(opened))) return;
    const moved = new Map<string, { segment: string; release: number }>();
    let [name, builder] = [randomUUID() as string, new SegmentBuilder()];
    const finish = async (): Promise<void> => {
      if (builder.size > 0) await this.#writeSegment(name, builder);
      [name, builder] = [randomUUID(), new SegmentBuilder()];
    };
    for (const [old, { segment, paths }] of small) {
      for (const [release, about] of segment.releases.entries()) {
        if (paths[release] === undefined) continue;
        const text = segment.text(release);
        moved.set(`${old} ${release}`, { segment: name, release: builder.add({ about, text }) });
        if (builder.size % 50 === 0) await new Promise((next) => setImmediate(next));
        if (builder.size >= LARGE) await finish();
      }
    }
    await finish();
    for (const [path, file] of this.#files) {
      const at = file.at && moved.get(`${file.at.segment} ${file.at.release}`);
      if (at) this.#files.set(path, { ...file, at });
    }
    await this.#writeFiles();
  }

  #isInFolder(path: string): boolean {
    return this.#folders.some((folder) => isWithin(path, folder));
  }

  async #writeFolders(folders: string[]): Promise<void> {
    await this.#write(SOURCES, JSON.stringify({ version: VERSION, folders }, null, 2));
    this.#folders = folders;
  }

  async #writeSegment(name: string, builder: SegmentBuilder): Promise<void> {
    const bytes = builder.finish();
    await this.#write(`segment-${name}.bin`, bytes);
    this.#segments.set(name, { segment: new Segment(bytes), paths: [] });
  }

  /** Writes the list of files, then removes the segments that nothing is in any more. */
  async #writeFiles(): Promise<void> {
    this.#nameReleases();
    const unused = [...this.#segments].filter(([, { paths }]) => live(paths) === 0);
    for (const [name] of unused) this.#segments.delete(name);
    const segments = [...this.#segments.keys()];
    const numbers = new Map(segments.map((name, index) => [name, index]));
    const byFolder = new Map<string, v.InferOutput<typeof StoredFile>[]>();
    for (const { path, size, changed, hash, at, problem } of this.#files.values()) {
      const folder = this.#folders.find((each) => isWithin(path, each)) ?? '';
      const rows = byFolder.get(folder) ?? [];
      byFolder.set(folder, rows);
      const number = at ? (numbers.get(at.segment) ?? -1) : -1;
      rows.push([
        path.slice(folder.length),
        size,
        changed,
        hash,
        number,
        at?.release ?? -1,
        problem,
      ]);
    }
    const files = [...byFolder].map(([folder, rows]) => ({ folder, files: rows }));
    await this.#write(CATALOGUE, JSON.stringify({ version: VERSION, segments, files }));
    this.#stamp = this.#stampNow();
    for (const [name] of unused) rmSync(this.#path(`segment-${name}.bin`), { force: true });
  }

  async #write(name: string, contents: string | Uint8Array): Promise<void> {
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
    await writeAtomically(this.#path(name), bytes, { replace: true });
  }

  #read(): void {
    this.#stamp = this.#stampNow();
    const folders = this.#parsed(SOURCES, Sources);
    const catalogue = this.#parsed(CATALOGUE, Catalogue);
    this.#folders = folders === 'damaged' ? [] : (folders?.folders ?? []);
    const isLost = catalogue === 'damaged' || (catalogue === null && this.#folders.length > 0);
    this.#trouble = folders === 'damaged' ? FOLDERS_DAMAGED : null;
    const stored = catalogue === 'damaged' || catalogue === null ? EMPTY : catalogue;
    const known = this.#segments;
    this.#segments = new Map();
    for (const name of stored.segments) {
      const segment = known.get(name)?.segment ?? this.#readSegment(name);
      if (segment) this.#segments.set(name, { segment, paths: [] });
    }
    this.#files = new Map();
    for (const { folder, files } of stored.files) {
      for (const [rest, size, changed, hash, number, release, problem] of files) {
        const path = `${folder}${rest}`;
        const segment = stored.segments[number];
        const opened = segment === undefined ? undefined : this.#segments.get(segment);
        const at = segment && opened?.segment.releases[release] ? { segment, release } : null;
        // What was in a damaged segment is read again.
        if (at || problem) this.#files.set(path, { path, size, changed, hash, at, problem });
      }
    }
    if (isLost || this.#segments.size < stored.segments.length) this.#trouble ??= INDEX_DAMAGED;
    this.#nameReleases();
  }

  #readSegment(name: string): Segment | null {
    try {
      return new Segment(readFileSync(this.#path(`segment-${name}.bin`)));
    } catch {
      return null;
    }
  }

  #parsed<Schema extends v.GenericSchema>(
    name: string,
    schema: Schema,
  ): v.InferOutput<Schema> | 'damaged' | null {
    let text: string;
    try {
      text = readFileSync(this.#path(name), 'utf8');
    } catch {
      return null;
    }
    try {
      return v.parse(schema, JSON.parse(text));
    } catch {
      return 'damaged';
    }
  }

  /** Reads the index again where another program, a command for example, has written it. */
  #follow(): void {
    if (this.#stampNow() !== this.#stamp) this.#read();
  }

  /** Takes the folders as they are on the disk now; those that are known where that cannot be read. */
  #followFolders(): void {
    const stored = this.#parsed(SOURCES, Sources);
    if (stored !== null && stored !== 'damaged') this.#folders = stored.folders;
  }

  #stampNow(): string {
    const stats = statSync(this.#path(CATALOGUE), { throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.mtimeMs} ${stats.size}` : '';
  }

  /** Says of each release in a segment which file has it: the first of several with the same contents. */
  #nameReleases(): void {
    for (const opened of this.#segments.values()) {
      opened.paths.length = 0;
      opened.paths.length = opened.segment.releases.length;
    }
    this.#byHash = new Map();
    for (const file of this.#files.values()) {
      const { path, hash, at } = file;
      const paths = at && this.#segments.get(at.segment)?.paths;
      if (!paths) continue;
      paths[at.release] ??= path;
      this.#byHash.set(hash, file);
    }
  }

  /** Removes what a crash has left. */
  #sweep(): void {
    for (const file of readdirSync(this.#root)) {
      const name = SEGMENT.exec(file)?.[1];
      if (!name || this.#segments.has(name)) continue;
      const stats = statSync(this.#path(file), { throwIfNoEntry: false });
      const isOld = stats !== undefined && Date.now() - stats.mtimeMs > LEFTOVER_MS;
      if (isOld) rmSync(this.#path(file), { force: true });
    }
  }

  #path(name: string): string {
    return join(this.#root, name);
  }
}

/** The name, for `commit`, of the segment that it makes. */
export const FRESH = '';

const EMPTY: v.InferOutput<typeof Catalogue> = { version: VERSION, segments: [], files: [] };

const live = (paths: readonly (string | undefined)[]): number =>
  paths.reduce((count, path) => count + (path === undefined ? 0 : 1), 0);

/** Whether a path is in a folder, at any depth. */
export const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
