import { isIssued } from '../../lifecycle/status';
import type { Release } from '../../release/release';

/** Why no answer can be taken into a release, and what to do; null where one can. */
export function lockedTake({ facts }: Release): { message: string; advice: string } | null {
  if (!isIssued(facts.status)) return null;
  return {
    message: 'This release is issued, so nothing can be taken into it.',
    advice: 'Start a correction in the window, and take the answers into that.',
  };
}
