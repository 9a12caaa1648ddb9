import type {
  ArchiveFailure,
  ArchiveProgress,
  ArchiveState,
} from '../../core/bridge/messages/past-releases';
import type { Problem } from '../../core/bridge/messages/shared';
import type { Entry } from '../../core/library/entries/entry';
import type { Harvested } from '../../core/past-releases/harvest';
import type { PastText } from '../../core/past-releases/past-release';
import type { ArchiveQuery } from '../../core/past-releases/query';
import type { WorkerProtocol } from '../workers/worker-protocol';
import type { FoundRelease } from './past-releases';
import type { OtherFile } from './release-of-other';

/** What the archive's thread is started with. */
export interface ArchiveThreadData {
  /** The archive's folder in the profile. */
  readonly root: string;
  readonly atATime: number;
}

/** What the archive's thread can be asked: what is sent, and what comes back. */
export interface ArchiveCalls {
  state: { send: null; reply: ArchiveState };
  search: {
    send: { query: ArchiveQuery; limit: number };
    reply: { hits: FoundRelease[]; total: number };
  };
  text: { send: { path: string }; reply: PastText | null };
  addFolders: { send: { folders: readonly string[] }; reply: null };
  removeFolder: { send: { path: string }; reply: null };
  /** Answered when the import has begun. */
  update: { send: null; reply: null };
  /** Answered when the import has ended. */
  cancel: { send: null; reply: null };
  failures: { send: null; reply: ArchiveFailure[] };
  /** What the releases have for the library that is sent. */
  harvest: { send: { library: readonly Entry[] }; reply: Harvested[] };
}
export type ArchiveCall = keyof ArchiveCalls;

export interface ArchiveProtocol extends WorkerProtocol {
  request: { readonly call: ArchiveCall; readonly data: unknown };
  reply: unknown;
  progress: never;
  /** What came of a file of another program that was asked for. */
  message:
    | { readonly other: number; readonly file: OtherFile }
    | { readonly other: number; readonly problem: Problem };
  event:
    | { readonly progress: ArchiveProgress | null }
    | { readonly changed: true }
    /** Asks the shell to read a file of another program in a process of its own. */
    | { readonly readOther: number; readonly path: string }
    | { readonly stopReading: number };
}
