import { expect, it } from 'vitest';
import { lockedTake } from '../../../core/review/word/locked-take';
import { release } from '../support';

it('refuses answers to a release that is issued, corrected or withdrawn, and says what to do', () => {
  const refused = (['draft', 'in-review', 'issued', 'corrected', 'withdrawn'] as const).map(
    (status) => {
      const one = release([]);
      return lockedTake({ ...one, facts: { ...one.facts, status } })?.message ?? null;
    },
  );
  const sentence = 'This release is issued, so nothing can be taken into it.';
  expect(refused).toEqual([null, null, sentence, sentence, sentence]);
});
