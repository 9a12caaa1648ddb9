import type { TopBlock } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';

/** What was sent for review, as far as taking answers in needs it. */
export interface SentRound {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly hash: string;
  readonly to: readonly { readonly organisation: string }[];
  /** The release as it was agreed then, without its review. */
  readonly text: { readonly facts: Facts; readonly children: readonly TopBlock[] };
}
