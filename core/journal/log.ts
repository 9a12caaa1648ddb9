import { applyOperations } from '../release/operations/apply';
import type { Operation } from '../release/operations/operation';
import type { Release } from '../release/release';
import { JOURNAL_BOUNDS } from './bounds';
import { encodeFrame } from './frame';
import type { Header, JournalEdit, JournalRecord } from './record';
import type { Replayed } from './replay';

/** A change, as the shell receives it. Without operations, the whole release is replaced. */
export interface LoggedEdit {
  readonly at: number;
  readonly before: Release;
  readonly after: Release;
  readonly operations: readonly Operation[];
}

export interface LoggedSave {
  readonly at: number;
  readonly path: string;
  readonly name: string;
  /** What was written. */
  readonly release: Release;
  readonly since: number;
}

/** Every 500th edit keeps the release before it: of a long release, each takes 20 KB. */
const APART = 500;

interface Kept {
  /** The release before it; null where that of an edit before it is kept. */
  readonly before: Release | null;
  readonly edit: JournalEdit;
  readonly bytes: number;
}

/**
 * The journal of one document: turns changes into the bytes to append, and decides
 * when the file is to be compacted and with what. It does no file access.
 */
export class JournalLog {
  #header: Header;
  #release: Release;
  #origin: Release;
  /** How many of the kept edits lie before `#origin`; null where it lies before all of them. */
  #savedAfter: number | null = 0;
  #savedAt = 0;
  #kept: Kept[] = [];
  #number = 0;
  #fileBytes = 0;
  #snapshotBytes = 0;
  #editBytes = 0;

  constructor(header: Header, release: Release) {
    this.#header = header;
    this.#release = release;
    this.#origin = release;
  }

  /** A log that continues a journal; its edits can still be undone. */
  static goOn(replayed: Replayed): JournalLog {
    const { header, base, edits, origin, savedAfter, release } = replayed;
    const log = new JournalLog(header, base);
    for (const edit of edits) {
      const before = log.#release;
      log.#release = applyOperations(before, edit.operations);
      log.#keep(before, edit, frameBytes(edit));
    }
    log.#release = release;
    log.#origin = origin;
    log.#savedAfter = savedAfter;
    return log;
  }

  /** The edits that can be undone, the latest last. */
  get edits(): readonly JournalEdit[] {
    return this.#kept.map(({ edit }) => edit);
  }

  /** Whether the file should be replaced by `whole`. */
  get isFull(): boolean {
    const { compactAt, compactAtSnapshots } = JOURNAL_BOUNDS;
    return this.#fileBytes > Math.max(compactAt, compactAtSnapshots * this.#snapshotBytes);
  }

  /** The bytes of a new file that holds all that is still needed. What follows is appended to it. */
  whole(): Uint8Array {
    this.#forget();
    this.#number = 0;
    this.#fileBytes = 0;
    const parts = [this.#line(this.#header)];
    if (this.#savedAfter === null)
      parts.push(this.#line({ type: 'origin', release: this.#origin }));
    parts.push(this.#snapshot(this.#kept[0]?.before ?? this.#release));
    for (const { edit } of this.#kept) parts.push(this.#line(edit));
    if (this.#savedAfter) parts.push(this.#line(this.#savedRecord(this.#savedAfter)));
    return joined(parts);
  }

  /** The bytes to append for a change. */
  edit({ at, before, after, operations }: LoggedEdit): Uint8Array {
    this.#release = after;
    if (operations.length === 0) {
      this.#kept = [];
      this.#savedAfter = null;
      return this.#line({ type: 'replace', at, release: after });
    }
    const edit: JournalEdit = { type: 'edit', at, operations: [...operations] };
    const line = this.#line(edit);
    this.#keep(before, edit, line.length);
    this.#editBytes += line.length;
    const due = Math.max(JOURNAL_BOUNDS.editsBetweenSnapshots, this.#snapshotBytes);
    return this.#editBytes < due ? line : joined([line, this.#snapshot(after)]);
  }

  /**
   * The bytes to append when the document has been saved.
   *
   * @param since the number of edits that were made while it was being written
   */
  saved({ at, path, name, release, since }: LoggedSave): Uint8Array {
    const savedAfter = this.#kept.length - since;
    this.#header = { ...this.#header, path, name };
    this.#origin = release;
    this.#savedAfter = savedAfter < 0 ? null : savedAfter;
    this.#savedAt = at;
    return this.#line({ type: 'saved', at, path, name, since });
  }

  #savedRecord(savedAfter: number): JournalRecord {
    const { path, name } = this.#header;
    const since = this.#kept.length - savedAfter;
    return { type: 'saved', at: this.#savedAt, path: path ?? '', name, since };
  }

  #keep(before: Release, edit: JournalEdit, bytes: number): void {
    const isApart = this.#kept.length % APART === 0;
    this.#kept.push({ before: isApart ? before : null, edit, bytes });
  }

  /** The release before one of the kept edits. */
  #before(index: number): Release {
    const from = this.#kept.findLastIndex(({ before }, at) => before && at <= index);
    const { before } = this.#kept[from] ?? {};
    const operations = this.#kept.slice(from, index).flatMap(({ edit }) => edit.operations);
    return applyOperations(before ?? this.#release, operations);
  }

  /** Drops the oldest edits until the rest fit the limit. */
  #forget(): void {
    let bytes = this.#kept.reduce((sum, kept) => sum + kept.bytes, 0);
    let gone = 0;
    for (const kept of this.#kept) {
      if (bytes <= JOURNAL_BOUNDS.keptEdits) break;
      bytes -= kept.bytes;
      gone += 1;
    }
    const [first, ...others] = this.#kept.slice(gone);
    this.#kept = first ? [{ ...first, before: this.#before(gone) }, ...others] : [];
    if (this.#savedAfter !== null) {
      this.#savedAfter = this.#savedAfter >= gone ? this.#savedAfter - gone : null;
    }
  }

  #snapshot(release: Release): Uint8Array {
    const line = this.#line({ type: 'snapshot', release });
    this.#snapshotBytes = line.length;
    this.#editBytes = 0;
    return line;
  }

  #line(record: JournalRecord): Uint8Array {
    const line = encodeFrame(this.#number, record);
    this.#number += 1;
    this.#fileBytes += line.length;
    return line;
  }
}

const frameBytes = (edit: JournalEdit): number => encodeFrame(0, edit).length;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
