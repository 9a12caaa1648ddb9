import { describe, expect, it } from 'vitest';
import type { Release } from '../../core/release/release';
import { withRound } from '../../core/review/rounds';
import { suggestionsIn } from '../../core/review/suggestions';
import { readReviewed } from '../../core/review/word/read-reviewed';
import { reviewDocument } from '../../core/review/word/review-document';
import { roundOf } from '../../core/review/word/round-of';
import { sentAgain } from '../../core/review/word/sent-again';
import { takeAnswers } from '../../core/review/word/take-answers';
import { reviewedRelease } from './support/reviewed';

const NOW = '2026-11-30T12:00:00Z';
const nothing = () => undefined;
const typeset = () => Promise.reject(new Error('nothing is typeset'));

/** A release that was sent, and the document. */
async function sent(given: Release) {
  let count = 0;
  const { release, round } = withRound(
    given,
    { to: [{ organisation: 'Oxfam' }] },
    { person: { name: 'Ana Sá', organisation: 'Plan' }, at: '2026-11-29T12:00:00Z' },
    () => {
      count += 1;
      return `round-${count}`;
    },
  );
  const { bytes } = await reviewDocument(
    release,
    { asset: nothing, typeset },
    { round: round.id, hash: round.hash },
  );
  return { release, bytes };
}

describe('a document that came back as it was sent', () => {
  it('brings nothing: every suggestion and comment in it is known', async () => {
    const { release, bytes } = await sent(reviewedRelease());
    const document = readReviewed(bytes);
    const { round, doubt } = roundOf(document, release);
    expect(doubt).toBeNull();
    const lines = await sentAgain(release, round, nothing);
    const { release: now, answers } = takeAnswers({
      release,
      round,
      was: round.text,
      sent: lines,
      answers: [
        { file: 'a.docx', hash: 'a'.repeat(64), document, organisation: 'Oxfam', same: [] },
      ],
      now: NOW,
    });
    expect(answers).toMatchObject([{ people: [], proposals: [], leftOut: [], decided: 0 }]);
    expect(suggestionsIn(now)).toEqual(suggestionsIn(release));
    expect(now.review?.threads).toEqual(release.review?.threads);
    expect(now.children).toEqual(release.children);
  });
});
