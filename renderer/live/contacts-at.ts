import type { Release } from '../../core/release/release';
import { inOrder, NOTHING_GIVEN } from '../../core/release/stepped';

const contactBlocks = inOrder<true>(({ type }) => (type === 'contact-block' ? [true] : []), {
  given: NOTHING_GIVEN,
});

/** The index of the first block with contacts; -1 where there is none. */
export const contactsAt = (release: Release): number => contactBlocks(release).at[0] ?? -1;
