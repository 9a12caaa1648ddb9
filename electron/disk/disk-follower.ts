import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Archive } from '../../core/archive/archive';
import type { DiskState } from '../../core/bridge/messages/disk';
import { compareReleases } from '../../core/compare/compare-releases';
import { UserError } from '../../core/errors';
import { deepEqual } from '../../core/json/canonical';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { nullIfGone } from '../files/file-system';
import { openFile } from '../files/open-document';
import { stampOf } from '../files/stamp-of';

/** How long a file may be away while another program puts a new one in its place. */
const AWAY = 700;

export interface Theirs {
  readonly archive: Archive;
  /** Which version of the file it is; see `stampOf`. */
  readonly stamp: string;
  /** Modification time, in milliseconds since 1970. */
  readonly changed: number;
}

/** How the follower sees the disk. */
export interface Disk {
  /** @throws where the drive does not answer; null for a file that is not there */
  readonly stat: (path: string) => Promise<Stats | null>;
  /** @throws UserError where it cannot be read or is no document */
  readonly open: (path: string) => Promise<Archive>;
}

const LOCAL: Disk = { stat: (path) => stat(path).catch(nullIfGone), open: openFile };

/**
 * Knows whether the file of a document still has the content that was last read from or written to
 * it. Content counts, not the date.
 */
export class DiskFollower {
  readonly #path: string;
  readonly #say: (state: DiskState, theirs: Theirs | null) => void;
  /** The last common content. */
  #base: Release;
  #theirs: Theirs | null = null;
  #state: DiskState = { type: 'ours' };
  #stamp = '';
  /** Saves that are under way: until they are done the file is in between. */
  #saving = 0;
  #looking: Promise<void> | null = null;
  /** The look that comes after the one under way: on a drive that hangs they do not pile up. */
  #next: Promise<void> | null = null;
  readonly #disk: Disk;

  constructor(
    path: string,
    base: Release,
    say: (state: DiskState, theirs: Theirs | null) => void,
    disk: Disk = LOCAL,
  ) {
    this.#path = path;
    this.#disk = disk;
    this.#base = asRead(base);
    this.#say = say;
  }

  get path(): string {
    return this.#path;
  }

  get state(): DiskState {
    return this.#state;
  }

  /** The last common content and the file's current content; null if they are equal. */
  get sides(): { readonly base: Release; readonly theirs: Theirs } | null {
    return this.#theirs && { base: this.#base, theirs: this.#theirs };
  }

  /** The file's content was merged into the document. */
  taken(): void {
    if (this.#theirs) this.#base = this.#theirs.archive.release;
    this.#settle();
  }

  /** Runs a save without taking its result for a change by somebody else. */
  async whileSaving<T>(save: () => Promise<T>): Promise<T> {
    this.#saving += 1;
    try {
      return await save();
    } finally {
      this.#saving -= 1;
    }
  }

  /** The document has been written: that is what both have now. */
  saved(release: Release): void {
    this.#base = asRead(release);
    this.#settle();
  }

  /** Looks at the file. Looks again afterwards when it was asked to meanwhile. */
  look(): Promise<void> {
    if (this.#next) return this.#next;
    if (this.#looking) {
      this.#next = this.#looking.then(() => {
        this.#next = null;
        return this.look();
      });
      return this.#next;
    }
    // If a drive does not answer, nothing is known about the file.
    this.#looking = this.#look()
      .catch(() => undefined)
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  #settle(): void {
    this.#theirs = null;
    this.#change({ type: 'ours' });
  }

  async #look(): Promise<void> {
    if (this.#saving > 0) return;
    let found = await this.#stampNow();
    if (!found) {
      await new Promise((done) => setTimeout(done, AWAY));
      found = await this.#stampNow();
    }
    if (this.#saving > 0) return;
    if (!found) {
      this.#stamp = '';
      this.#theirs = null;
      this.#change({ type: 'gone' });
      return;
    }
    if (found.stamp === this.#stamp) return;
    const read = await this.#read();
    // Changed again while it was read: the next look reports it.
    const after = await this.#stampNow();
    if (this.#saving > 0 || after?.stamp !== found.stamp) return;
    this.#stamp = found.stamp;
    this.#judge(read, found);
  }

  async #stampNow(): Promise<Stamp | null> {
    const found = await this.#disk.stat(this.#path);
    return found && { stamp: stampOf(found), changed: found.mtimeMs };
  }

  async #read(): Promise<Archive | UserError> {
    try {
      return await this.#disk.open(this.#path);
    } catch (error) {
      return error instanceof UserError
        ? error
        : new UserError('The file cannot be read.', 'Save your text over it or elsewhere.');
    }
  }

  #judge(read: Archive | UserError, { changed, stamp }: Stamp): void {
    if (read instanceof UserError) {
      this.#theirs = null;
      const { message } = read;
      const advice = 'Your text here is whole: save it over the file, or under another name.';
      this.#change({ type: 'unreadable', problem: { message, advice } });
      return;
    }
    if (deepEqual(undated(read.release), undated(this.#base))) {
      this.#settle();
      return;
    }
    this.#theirs = { archive: read, changed, stamp };
    const { words } = compareReleases(this.#base, read.release);
    this.#change({ type: 'changed', words });
  }

  #change(state: DiskState): void {
    if (deepEqual(state, this.#state) && state.type !== 'changed') return;
    this.#state = state;
    this.#say(state, this.#theirs);
  }
}

/** A release as it comes back from a file: what may be left out is filled in. */
const asRead = (release: Release): Release => parseRelease(structuredClone(release));

const undated = (release: Release): Release => ({
  ...release,
  facts: { ...release.facts, modified: '' },
});

interface Stamp {
  /** Identifies a version of the file, even among several written in the same moment. */
  readonly stamp: string;
  readonly changed: number;
}
