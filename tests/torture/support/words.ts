import { createBlock } from '../../../core/release/blocks/create';
import { emptyFacts } from '../../../core/release/empty-facts';
import { type Release, SCHEMA_VERSION } from '../../../core/release/release';
import { wordsIn } from '../../../core/release/words';

/**
 * The text that is tortured: the words w1, w2, w3, … typed one after the other, so that what is
 * missing, doubled or in the wrong place shows.
 */
export const word = (number: number): string => ` w${number}`;

/** A release with nothing typed in it yet. */
export function emptyRelease(id: string): Release {
  return {
    type: 'release',
    schemaVersion: SCHEMA_VERSION,
    id,
    facts: emptyFacts('en', '2026-01-01T00:00:00Z'),
    children: [
      { ...createBlock.headline(), children: [{ text: 'Torture' }] },
      createBlock.paragraph(),
    ],
  };
}

/**
 * How many words were typed into a release.
 *
 * @throws Error when it is not the words from the first to some last: a half typed last one aside,
 *   that is text lost or made up
 */
export function countTyped(release: Release): number {
  const text = wordsIn(release as Parameters<typeof wordsIn>[0])
    .join('')
    .replace('Torture', '');
  const found = text.split(' ').slice(1);
  const wrong = found.findIndex((each, index) => each !== `w${index + 1}`);
  if (wrong === -1) return found.length;
  const isHalf = wrong === found.length - 1 && `w${wrong + 1}`.startsWith(found[wrong] ?? '');
  if (!isHalf) throw new Error(`“${found[wrong]}” stands where w${wrong + 1} should`);
  return wrong;
}
