import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as v from 'valibot';
import type { Archive } from '../../core/archive/archive';
import { assetsOf, checkImage } from '../../core/archive/assets';
import { BOUNDS } from '../../core/archive/bounds';
import type { VersionEntry } from '../../core/bridge/messages/versions';
import { compareReleases } from '../../core/compare/compare-releases';
import { UserError } from '../../core/errors';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { thin } from '../../core/versions/thin';
import { fileProblem } from '../files/file-problem';
import { sha256 } from '../files/sha256';
import { writeAtomically } from '../files/write-atomically';
import {
  contentHash,
  DELETED,
  DETAILS,
  Details,
  FORMAT,
  folderName,
  TEXT,
  timeOf,
  versionId,
} from './version-files';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** How much all versions of all documents may take, pictures too. */
const MAX_BYTES = 500 * 1024 * 1024;
const ASSET = /^[0-9a-f]{64}\.(png|jpg|gif)$/;

export interface Keeping {
  readonly reason: Details['reason'];
  readonly path: string | null;
  readonly name?: string;
}

/** A version with its details; null if they cannot be read. */
interface Kept {
  readonly id: string;
  readonly time: number;
  readonly details: Details | null;
}

/**
 * The versions of documents, in a folder of the application. Each version is a file of its own,
 * compressed and with a checksum; there is no index that could be lost. Consecutive equal versions
 * are stored once, as are equal pictures. Damaged versions are skipped, those of a newer Dateline
 * left alone.
 */
export class VersionStore {
  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #now: () => Date;
  readonly #keptDays: () => Promise<number>;
  /** One thing at a time: keeping writes what thinning would take for left over. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    {
      mostBytes = MAX_BYTES,
      now = () => new Date(),
      keptDays = async () => Number.POSITIVE_INFINITY,
    } = {},
  ) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
    this.#now = now;
    this.#keptDays = keptDays;
  }

  /**
   * Keeps a version, then thins out older ones.
   *
   * @returns its id; that of the latest one where nothing has changed since
   * @throws UserError when the file system refuses
   */
  keep(archive: Archive, keeping: Keeping): Promise<string> {
    return this.#inTurn(() => this.#keep(archive, keeping));
  }

  /** The versions of a document, the latest first. */
  async list(documentId: string): Promise<{ versions: VersionEntry[]; newer: number }> {
    const { kept, newer } = await this.#kept(documentId);
    const versions = kept.map(({ id, time, details }) => ({
      id,
      time: new Date(time).toISOString(),
      reason: details?.reason ?? ('saved' as const),
      name: details?.name ?? '',
      file: details?.path ? basename(details.path) : '',
      words: details?.words ?? null,
    }));
    return { versions, newer };
  }

  /**
   * A version with the pictures that still exist.
   *
   * @throws UserError when it is gone or damaged
   */
  async read(documentId: string, id: string): Promise<Archive> {
    const release = await this.#release(documentId, id);
    const assets = new Map<string, Uint8Array>();
    for (const name of assetsOf(release)) {
      const bytes = await readFile(join(this.#folder, 'assets', name)).catch(() => null);
      if (bytes && isPicture(bytes, name)) assets.set(name, new Uint8Array(bytes));
    }
    return { release, assets };
  }

  /** The version that was last saved at a path, or read from it; null where there is none. */
  async latestAt(documentId: string, path: string): Promise<Release | null> {
    const { kept } = await this.#kept(documentId);
    const at = kept.find(
      ({ details }) =>
        details?.path === path && ['saved', 'opened', 'theirs'].includes(details.reason),
    );
    return at ? this.#release(documentId, at.id).catch(() => null) : null;
  }

  /** Gives a version a name, so that it is never thinned out; an empty one takes it away. */
  name(documentId: string, id: string, name: string): Promise<void> {
    return this.#inTurn(async () => {
      const { kept } = await this.#kept(documentId);
      const version = kept.find((each) => each.id === id);
      if (!version) throw gone();
      const details = version.details ?? {
        ...UNKNOWN,
        assets: [...assetsOf(await this.#release(documentId, id))],
      };
      await this.#writeDetails(documentId, id, { ...details, name });
    });
  }

  /** Deletes a version: it is listed no more, and can be brought back until `forgetDeleted`. */
  delete(documentId: string, id: string): Promise<void> {
    return this.#inTurn(async () => {
      const { kept } = await this.#kept(documentId);
      // Already gone.
      if (kept.some((each) => each.id === id)) await this.#rename(documentId, id, TEXT, DELETED);
    });
  }

  /**
   * Brings a deleted version back.
   *
   * @throws UserError when it is gone for good
   */
  undelete(documentId: string, id: string): Promise<void> {
    return this.#inTurn(() => this.#rename(documentId, id, DELETED, TEXT));
  }

  /** Takes the deleted versions of a document away for good, and pictures that nothing else shows. */
  forgetDeleted(documentId: string): Promise<void> {
    return this.#inTurn(async () => {
      const names = await readdir(this.#folderOf(documentId)).catch((): string[] => []);
      const deleted = names.filter((name) => name.endsWith(DELETED));
      if (deleted.length === 0) return;
      await this.#remove(
        documentId,
        deleted.map((name) => name.slice(0, -DELETED.length)),
      );
      await this.#dropAssets();
    });
  }

  /** Deletes every version of every document, those that have a name too. */
  forgetAll(): Promise<void> {
    return this.#inTurn(() =>
      rm(this.#folder, { recursive: true, force: true }).catch((error) => {
        throw fileProblem(error, 'write', this.#folder);
      }),
    );
  }

  async #rename(documentId: string, id: string, from: string, to: string): Promise<void> {
    if (timeOf(id) === null) throw gone();
    const folder = this.#folderOf(documentId);
    await rename(join(folder, id + from), join(folder, id + to)).catch((error) => {
      throw gone(error);
    });
  }

  async #keep(archive: Archive, { reason, path, name = '' }: Keeping): Promise<string> {
    // As it would come back from a file, so that what may be left out makes no other version.
    const release = parseRelease(structuredClone(archive.release));
    const json = new TextEncoder().encode(JSON.stringify(release));
    const { kept } = await this.#kept(release.id);
    const [latest] = kept;
    if (latest?.id.endsWith(contentHash(json))) {
      const details = latest.details ?? UNKNOWN;
      const both = reason === 'exported' ? joined(details.name, name) : name || details.name;
      const now = { ...details, name: both, path: path ?? details.path };
      await this.#writeDetails(release.id, latest.id, now);
      return latest.id;
    }
    const before = latest && (await this.#release(release.id, latest.id).catch(() => null));
    // A clock that was put back must not put this version before the latest.
    const time = new Date(Math.max(this.#now().getTime(), (latest?.time ?? 0) + 1));
    const id = versionId(time, json);
    const shown = [...assetsOf(release)];
    for (const asset of shown) await this.#keepAsset(asset, archive.assets.get(asset));
    await this.#write(join(this.#folderOf(release.id), id + TEXT), await pack(json));
    const words = before ? compareReleases(before, release).words : null;
    const details: Details = { format: FORMAT, reason, name, path, words, assets: shown };
    await this.#writeDetails(release.id, id, details);
    await this.#thin(release.id);
    return id;
  }

  async #keepAsset(name: string, bytes: Uint8Array | undefined): Promise<void> {
    const path = join(this.#folder, 'assets', name);
    const there = await stat(path).catch(() => null);
    if (bytes && there?.size !== bytes.length) await this.#write(path, bytes);
  }

  async #kept(documentId: string): Promise<{ kept: Kept[]; newer: number }> {
    const folder = this.#folderOf(documentId);
    const names = await readdir(folder).catch((): string[] => []);
    const ids = names
      .filter((name) => name.endsWith(TEXT))
      .map((name) => name.slice(0, -TEXT.length));
    const found = await Promise.all(
      ids.map(async (id) => ({ id, time: timeOf(id), ...(await this.#details(folder, id)) })),
    );
    const kept = found.flatMap(({ id, time, details, isNewer }) =>
      time === null || isNewer ? [] : [{ id, time, details }],
    );
    kept.sort((a, b) => b.time - a.time);
    return { kept, newer: found.filter(({ isNewer }) => isNewer).length };
  }

  async #details(
    folder: string,
    id: string,
  ): Promise<{ details: Details | null; isNewer: boolean }> {
    try {
      const json = JSON.parse(await readFile(join(folder, id + DETAILS), 'utf8'));
      const isNewer = typeof json?.format === 'number' && json.format > FORMAT;
      return { details: isNewer ? null : v.parse(Details, json), isNewer };
    } catch {
      return { details: null, isNewer: false };
    }
  }

  async #release(documentId: string, id: string): Promise<Release> {
    if (timeOf(id) === null) throw gone();
    try {
      const bytes = await readFile(join(this.#folderOf(documentId), id + TEXT));
      const json = await unpack(bytes, { maxOutputLength: BOUNDS.releaseBytes });
      return parseRelease(JSON.parse(json.toString('utf8')));
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw gone(error);
    }
  }

  async #thin(documentId: string): Promise<void> {
    const { kept } = await this.#kept(documentId);
    const drop = thin(kept.map(aged), this.#now().getTime(), await this.#keptDays());
    const [oldestLeft] = kept.filter(({ id }) => drop.has(id)).slice(-1);
    if (oldestLeft) {
      await this.#remove(documentId, [...drop]);
      await this.#recount(documentId, kept, drop);
    }
    if ((await this.#size()) > this.#mostBytes) await this.#makeRoom();
    else if (drop.size > 0) await this.#dropAssets();
  }

  /** Counts the words again where the version before is another one now. */
  async #recount(documentId: string, kept: readonly Kept[], gone: Set<string>): Promise<void> {
    for (const [index, { id, details }] of kept.entries()) {
      if (gone.has(id) || !details || !gone.has(kept[index + 1]?.id ?? '')) continue;
      const before = kept.slice(index + 1).find((each) => !gone.has(each.id));
      const words = before && (await this.#wordsBetween(documentId, before.id, id));
      await this.#writeDetails(documentId, id, { ...details, words: words ?? null });
    }
  }

  async #wordsBetween(
    documentId: string,
    before: string,
    after: string,
  ): Promise<Details['words']> {
    try {
      const [old, now] = [before, after].map((id) => this.#release(documentId, id));
      return old && now ? compareReleases(await old, await now).words : null;
    } catch {
      return null;
    }
  }

  /** Deletes the oldest unnamed versions, but never the latest of a document. */
  async #makeRoom(): Promise<void> {
    const folders = await this.#documentFolders();
    const all = await Promise.all(folders.map((folder) => this.#candidates(folder)));
    for (const { folder, id } of all.flat().sort((a, b) => a.time - b.time)) {
      if ((await this.#size()) <= this.#mostBytes) return;
      await removeVersion(folder, id);
      await this.#dropAssets();
    }
  }

  async #candidates(folder: string) {
    const names = await readdir(folder).catch((): string[] => []);
    const ids = names
      .filter((name) => name.endsWith(TEXT))
      .map((name) => name.slice(0, -TEXT.length));
    const found = await Promise.all(
      ids.map(async (id) => ({
        id,
        folder,
        time: timeOf(id),
        ...(await this.#details(folder, id)),
      })),
    );
    return found
      .flatMap((each) => (each.time === null ? [] : [{ ...each, time: each.time }]))
      .sort((a, b) => b.time - a.time)
      .slice(1)
      .filter(({ details, isNewer }) => !isNewer && !details?.name);
  }

  /** Deletes pictures that no version uses; nothing is deleted while a version cannot be read. */
  async #dropAssets(): Promise<void> {
    const shown = new Set<string>();
    for (const folder of await this.#documentFolders()) {
      for (const file of await readdir(folder).catch((): string[] => [])) {
        const ending = [TEXT, DELETED].find((each) => file.endsWith(each));
        if (!ending) continue;
        const { details } = await this.#details(folder, file.slice(0, -ending.length));
        if (!details) return;
        for (const asset of details.assets) shown.add(asset);
      }
    }
    const assets = join(this.#folder, 'assets');
    for (const name of await readdir(assets).catch((): string[] => [])) {
      if (ASSET.test(name) && !shown.has(name)) await rm(join(assets, name), { force: true });
    }
  }

  async #size(): Promise<number> {
    let bytes = 0;
    for (const folder of [...(await this.#documentFolders()), join(this.#folder, 'assets')]) {
      for (const file of await readdir(folder).catch((): string[] => [])) {
        bytes += (await stat(join(folder, file)).catch(() => null))?.size ?? 0;
      }
    }
    return bytes;
  }

  async #documentFolders(): Promise<string[]> {
    const root = join(this.#folder, 'documents');
    const names = await readdir(root).catch((): string[] => []);
    return names.map((name) => join(root, name));
  }

  async #remove(documentId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (timeOf(id) !== null) await removeVersion(this.#folderOf(documentId), id);
    }
  }

  #folderOf(documentId: string): string {
    return join(this.#folder, 'documents', folderName(documentId));
  }

  #writeDetails(documentId: string, id: string, details: Details): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(details));
    return this.#write(join(this.#folderOf(documentId), id + DETAILS), bytes);
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(path), { recursive: true }).catch((error) => {
      throw fileProblem(error, 'write', path);
    });
    await writeAtomically(path, bytes, { replace: true });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(act);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The name that somebody gave a version stays when it is noted that it was exported. */
const joined = (given: string, noted: string): string =>
  given === '' || given.includes(noted) ? given || noted : `${given}. ${noted}`.slice(0, 200);

/** Assumed for a version with damaged details. */
const UNKNOWN: Details = {
  format: FORMAT,
  reason: 'saved',
  name: '',
  path: null,
  words: null,
  assets: [],
};

const aged = ({ id, time, details }: Kept) => ({ id, time, stays: details?.name !== '' });

/** The details last: a text without any is a version still. */
async function removeVersion(folder: string, id: string): Promise<void> {
  await rm(join(folder, id + TEXT), { force: true });
  await rm(join(folder, id + DELETED), { force: true });
  await rm(join(folder, id + DETAILS), { force: true });
}

function isPicture(bytes: Uint8Array, name: string): boolean {
  try {
    return checkImage(bytes, sha256).asset === name;
  } catch {
    return false;
  }
}

const gone = (cause?: unknown): UserError =>
  new UserError(
    'This version is damaged or no longer there.',
    'Choose another one; your text is as it was.',
    { cause },
  );
