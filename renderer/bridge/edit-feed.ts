import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { request } from './client';

/**
 * Keeps the shell's copy of the document the same as the window's: sends the steps of every change,
 * numbered without a gap, and the whole release where the shell could not follow.
 *
 * @param first the number that the shell expects next
 * @param current the release as it stands when it is asked for
 * @param sent told how many edits have been sent, after each
 * @param fail told when the shell does not answer
 */
export function createEditFeed(
  first: number,
  current: () => Release,
  sent: (edits: number) => void,
  fail: (error: unknown) => void,
): (operations: readonly Operation[]) => void {
  let next = first;
  /** Answers to messages before this one are about a copy that has been replaced since. */
  let base = first;

  const resync = (): void => {
    base = next;
    next += 1;
    sent(next);
    request('document.resync', { revision: base, release: current() }).catch(fail);
  };
  return (operations) => {
    const revision = next;
    next += 1;
    sent(next);
    request('document.edit', { revision, operations: [...operations] }).then((answer) => {
      if (answer === 'resync' && revision >= base) resync();
    }, fail);
  };
}
