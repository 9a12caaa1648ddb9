import { UserError } from '../errors';
import type { Facts, Status } from '../release/facts';
import { isIssued } from './status';

/** What can be done to a release that makes or needs a record of what went out. */
export type Act = 'issue' | 'correct' | 'withdraw';

const FROM: Readonly<Record<Act, readonly Status[]>> = {
  issue: ['approved'],
  // One that was withdrawn may come back in a corrected form.
  correct: ['issued', 'corrected', 'withdrawn'],
  withdraw: ['issued', 'corrected'],
};

/** Whether a release in this state can be issued, corrected or withdrawn. */
export const canAct = (act: Act, status: Status): boolean => FROM[act].includes(status);

/** @throws UserError that says why not, where `canAct` is false */
export function refuseAct(act: Act, status: Status): void {
  if (canAct(act, status)) return;
  throw refusalOf(act, status);
}

/** Why a release in this state cannot be issued, corrected or withdrawn. */
export function refusalOf(act: Act, status: Status): UserError {
  if (act === 'issue') {
    return isIssued(status)
      ? new UserError('This release has been issued already.', 'Later changes need a correction.')
      : new UserError(
          'This release has not been approved.',
          'Approve it first in the Facts panel.',
        );
  }
  if (status === 'withdrawn') {
    return new UserError(
      'This release has been withdrawn already.',
      'There is nothing more to do.',
    );
  }
  return act === 'correct'
    ? new UserError(
        'This release has not been issued, so it needs no correction.',
        'Change the text itself.',
      )
    : new UserError(
        'This release has not been issued, so there is nothing to withdraw.',
        'Change the text, or close it without issuing it.',
      );
}

/**
 * What changes in the facts of a release that is withdrawn.
 *
 * @param why a sentence for journalists
 * @throws UserError where it has not been issued, or no reason is given
 */
export function withdrawal({ status }: Facts, why: string): Pick<Facts, 'status' | 'withdrawal'> {
  refuseAct('withdraw', status);
  if (why.trim() === '') {
    throw new UserError('No reason is given.', 'Say why it must not be used any more.');
  }
  return { status: 'withdrawn', withdrawal: { why: why.trim() } };
}
