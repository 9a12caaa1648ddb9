import type { Status } from '../release/facts';

/**
 * Where a release can go from each state by a person's word alone. Issuing, correcting and
 * withdrawing are acts of their own, with a record, and so are not among these.
 */
export const NEXT_STATUSES: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['in-review'],
  'in-review': ['approved', 'draft'],
  approved: ['in-review', 'draft'],
  issued: [],
  corrected: [],
  withdrawn: [],
};

/** Whether it has gone out: its text is a matter of record then, and no longer changes. */
export function isIssued(status: Status): boolean {
  return status === 'issued' || status === 'corrected' || status === 'withdrawn';
}
