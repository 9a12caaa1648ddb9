import * as v from 'valibot';
import { UserError } from '../errors';
import { applyOperations } from '../release/operations/apply';
import type { Operation } from '../release/operations/operation';
import { parseRelease } from '../release/parse';
import { type Release, SCHEMA_VERSION } from '../release/release';
import type { Frame, Frames } from './frame';
import { type Header, JOURNAL_FORMAT, type JournalEdit, JournalRecord } from './record';

/** A document as its journal has it. */
export interface Replayed {
  readonly header: Header;
  /** As it was last saved, or opened. */
  readonly origin: Release;
  /** As it was before the first of `edits`. */
  readonly base: Release;
  /** What was done since `base`, for undo; none where they no longer fit the format of today. */
  readonly edits: readonly JournalEdit[];
  /** As it was last. */
  readonly release: Release;
  /** How many of `edits` lie before `origin`; null where `origin` lies before `base`. */
  readonly savedAfter: number | null;
  /** Whether anything was done since it was saved or opened. */
  readonly changed: boolean;
  /** When the last edit was made, by the clock of then; null where there is none. */
  readonly lastEdit: number | null;
  /** Something after what could be read could not be: more than the line that was being written. */
  readonly damaged: boolean;
}

/** A release before `parseRelease` has seen it. */
type Raw = Record<string, unknown>;

/**
 * Replays a journal. An edit is applied only if everything since the snapshot before
 * it could be read; otherwise the next snapshot takes over. The result is valid:
 * edits at the end that make no valid release are left out.
 *
 * @throws UserError when it is empty, was written by a newer Dateline, or holds no document
 */
export function replay({ frames, damaged }: Frames): Replayed {
  const header = headerOf(frames);
  const player = new Player(header.path, header.name);
  for (const { number, json } of frames.slice(1)) player.play(number, json);
  const { path, name, origin, savedAfter, changed, lastEdit } = player;
  const valid = player.latestValid();
  if (!origin || !valid) {
    throw new UserError(
      'A journal holds no document that can be read.',
      'Open the last saved file, or an earlier version of it.',
    );
  }
  return {
    ...valid,
    header: { ...header, path, name },
    origin: parsedOrNull(origin) ?? valid.base,
    savedAfter: savedAfter !== null && savedAfter <= valid.edits.length ? savedAfter : null,
    changed,
    lastEdit,
    damaged: damaged || player.hole || valid.edits.length < player.edits.length,
  };
}

class Player {
  origin: Raw | null = null;
  changed = false;
  lastEdit: number | null = null;
  /** How many of `edits` the saved release has; null where it was saved before the first. */
  savedAfter: number | null = null;
  /** Something could not be read or applied. */
  hole = false;
  edits: JournalEdit[] = [];
  /** The release before each of `edits`. */
  #before: Raw[] = [];
  #base: Raw | null = null;
  #release: Raw | null = null;
  /** The number of the record expected next; null after a gap. */
  #next: number | null = 1;

  constructor(
    public path: string | null,
    public name: string,
  ) {}

  play(number: number, json: unknown): void {
    const record = v.safeParse(JournalRecord, json);
    const follows = number === this.#next;
    this.#next = number + 1;
    if (!record.success) this.#lose();
    else this.#take(record.output, follows);
  }

  /** The latest state that is a valid release; null where there is none. */
  latestValid(): Pick<Replayed, 'base' | 'edits' | 'release'> | null {
    const base = this.#base;
    if (!base) return null;
    // Without the last edit, two, four … of them.
    for (let dropped = 0; dropped < this.edits.length; dropped = Math.max(1, dropped * 2)) {
      const edits = this.edits.slice(0, this.edits.length - dropped);
      const release = parsedOrNull(
        dropped === 0 ? this.#release : (this.#before[edits.length] ?? null),
      );
      if (release) return withHistory(base, edits, release);
    }
    const release = parsedOrNull(base);
    return release && { base: release, edits: [], release };
  }

  #take(record: JournalRecord, follows: boolean): void {
    switch (record.type) {
      case 'header':
        this.#lose();
        break;
      case 'origin':
        this.origin = record.release;
        this.changed = true;
        break;
      case 'snapshot':
        this.#takeSnapshot(record.release, follows);
        break;
      case 'edit':
        this.#takeEdit(record, follows);
        break;
      case 'replace':
        this.changed = true;
        this.lastEdit = record.at;
        this.#start(record.release);
        break;
      case 'saved':
        this.path = record.path;
        this.name = record.name;
        if (follows) this.#takeSaved(this.edits.length - record.since);
        else this.#lose();
    }
  }

  #takeSnapshot(release: Raw, follows: boolean): void {
    this.origin ??= release;
    if (follows && this.#release) return;
    if (this.#release) {
      this.hole = true;
      this.changed = true;
    }
    this.#start(release);
  }

  /** Edits that follow apply to this. */
  #start(release: Raw): void {
    this.savedAfter = this.#release || this.origin !== release ? null : 0;
    this.#base = release;
    this.#release = release;
    this.edits = [];
    this.#before = [];
  }

  #takeEdit(edit: JournalEdit, follows: boolean): void {
    this.changed = true;
    this.lastEdit = edit.at;
    const before = follows ? this.#release : null;
    const after = before && appliedOrNull(before, edit.operations);
    if (before && after) {
      this.#release = after;
      this.#before.push(before);
      this.edits.push(edit);
    } else {
      this.#lose();
    }
  }

  #takeSaved(savedAfter: number): void {
    const saved = this.#before[savedAfter] ?? this.#release;
    if (savedAfter < 0 || !saved) return;
    this.origin = saved;
    this.savedAfter = savedAfter;
    this.changed = savedAfter < this.edits.length;
  }

  /** Nothing more can be applied before the next snapshot. */
  #lose(): void {
    this.hole = true;
    this.#next = null;
  }
}

/** @throws UserError */
function headerOf(frames: readonly Frame[]): Header {
  const json = frames[0]?.number === 0 ? frames[0].json : null;
  const format = v.safeParse(v.object({ type: v.literal('header'), format: v.number() }), json);
  if (format.success && format.output.format > JOURNAL_FORMAT) {
    throw new UserError(
      'A journal was written by a newer Dateline.',
      'Update Dateline to get the text back. The journal has not been changed.',
    );
  }
  const header = v.safeParse(JournalRecord, json);
  if (!header.success || header.output.type !== 'header') {
    throw new UserError(
      'A journal is empty or damaged.',
      'Open the last saved file, or an earlier version of it.',
    );
  }
  return header.output;
}

function withHistory(base: Raw, edits: readonly JournalEdit[], release: Release) {
  // Edits of an older format do not fit the migrated tree: their paths may differ.
  const parsed = base.schemaVersion === SCHEMA_VERSION ? parsedOrNull(base) : null;
  return parsed ? { base: parsed, edits, release } : { base: release, edits: [], release };
}

/** Null if an operation has a path that does not exist, or the tree has malformed nodes. */
function appliedOrNull(release: Raw, operations: readonly Operation[]): Raw | null {
  try {
    return applyOperations(release as unknown as Release, operations) as unknown as Raw;
  } catch {
    return null;
  }
}

function parsedOrNull(release: Raw | null): Release | null {
  try {
    return release && parseRelease(release);
  } catch {
    return null;
  }
}
