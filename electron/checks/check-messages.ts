import type { AboutCheck } from '../../core/bridge/messages/checks';
import type { HouseStyle } from '../../core/checks/house-style';
import type { PageFacts } from '../../core/preview/page-facts';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import type { AddedDictionary } from '../spelling/dictionary-files';
import type { WorkerProtocol } from '../workers/worker-protocol';

/** The context of the checks, besides the release. */
export interface DeskWorld {
  readonly houseStyle: HouseStyle;
  /** The person's own dictionary. */
  readonly ownWords: readonly string[];
  /** Dictionaries that the person has added. */
  readonly added: readonly AddedDictionary[];
  /** Words of names in the library. */
  readonly knownWords: readonly string[];
  /** Library entries by id, with the date by which each has to be read again. */
  readonly reviews: Readonly<Record<string, string | null>>;
}

/** To the checks' worker. `edits` counts the edits in the release. */
type CheckMessage =
  | { readonly type: 'world'; readonly world: DeskWorld }
  | {
      readonly type: 'open';
      readonly document: number;
      readonly edits: number;
      readonly release: Release;
    }
  | {
      readonly type: 'edit';
      readonly document: number;
      readonly edits: number;
      readonly operations: readonly Operation[];
    }
  | { readonly type: 'pages'; readonly document: number; readonly pages: PageFacts | null }
  | { readonly type: 'close'; readonly document: number };

/** From the checks' worker. */
export type CheckEvent =
  /**
   * The list of checks, sent when a document is opened. The shell does not load them itself: that
   * would hold up typing.
   */
  | {
      readonly type: 'catalogue';
      readonly document: number;
      readonly checks: readonly AboutCheck[];
    }
  /** A `FindingsUpdate` as the window gets it. */
  | { readonly type: 'found'; readonly document: number; readonly update: Uint8Array<ArrayBuffer> }
  /** An edit could not be applied: the document has to be opened again. */
  | { readonly type: 'lost'; readonly document: number };

export interface CheckProtocol extends WorkerProtocol {
  message: CheckMessage;
  event: CheckEvent;
  /** A misspelled word. */
  request: { readonly word: string; readonly language: string };
  /** Spelling suggestions. */
  reply: string[];
}
