import { releaseMark } from '../../imports/identity';
import { type Release, SCHEMA_VERSION } from '../../release/release';
import type { Round } from '../../release/review/rounds';

import { roundsOf, type SentText, sentTextOf } from '../sent-text';
import type { ReviewedDocument } from './reviewed';

/** What documents that came back are compared with. */
export interface Compared {
  /** The round; null where nothing of the kind was sent, so that the release as it is has to do. */
  readonly id: string | null;
  readonly at: string;
  readonly to: Round['to'];
  readonly hash: string;
  readonly text: SentText;
}

/** Why it is not sure which round a document answers. */
export type Doubt =
  | 'unsaid'
  | 'damaged'
  | 'newer'
  | 'other-release'
  | 'unknown-round'
  | 'other-text';

/** What a document answers, and what is not sure about that. */
export interface Answered {
  readonly round: Compared;
  readonly doubt: Doubt | null;
}

/** Finds the round that a document answers; where it does not say, the last one. */
export function roundOf(document: ReviewedDocument, release: Release): Answered {
  const rounds = comparedRounds(release);
  const last = rounds.at(-1) as Compared;
  const { identity } = document;
  if (!identity) return { round: last, doubt: 'unsaid' };
  if (isNewer(identity.content)) return { round: last, doubt: 'newer' };
  if (identity.release !== releaseMark(release.id)) return { round: last, doubt: 'other-release' };
  const { sent } = identity;
  if (sent === 'damaged') return { round: last, doubt: 'damaged' };
  if (sent === null) return { round: last, doubt: 'unsaid' };
  const round = rounds.find(({ id }) => id === sent.round);
  if (!round) return { round: last, doubt: 'unknown-round' };
  return { round, doubt: round.hash === sent.hash ? null : 'other-text' };
}

/** Whether a document may be taken in without asking: it is of this release as far as anybody can tell. */
export const isLikely = (doubt: Doubt | null): boolean =>
  doubt === null || doubt === 'unsaid' || doubt === 'damaged' || doubt === 'other-text';

/** What is not sure, in a sentence. */
export const DOUBTS: Readonly<Record<Doubt, string>> = {
  unsaid: 'It does not say which round it answers, so its paragraphs are found by their text.',
  damaged:
    'The hidden part that says what it answers is damaged, so its paragraphs are found by their text.',
  newer: 'A newer version of Dateline wrote it. Update Dateline, or take it in by its text alone.',
  'other-release': 'It is of another release. Open that one, or take it in by its text alone.',
  'unknown-round':
    'It answers a round that this file does not know; it may have been sent from another copy. It can be taken in by its text alone.',
  'other-text':
    'What it says of the text that was sent is not true, so nothing of that is believed.',
};

/** Everything that was sent and whose text is kept, the first first; the release as it is where nothing is. */
function comparedRounds(release: Release): Compared[] {
  const sent = roundsOf(release).flatMap(({ id, at, to, hash, text }) =>
    text ? [{ id, at, to, hash, text }] : [],
  );
  if (sent.length > 0) return sent;
  const { modified } = release.facts;
  return [{ id: null, at: modified, to: [], hash: '', text: sentTextOf(release) }];
}

function isNewer(content: string | null): boolean {
  const version = /"schemaVersion":(\d{1,6})/.exec(content ?? '')?.[1];
  return version !== undefined && Number(version) > SCHEMA_VERSION;
}
