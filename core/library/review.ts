import type { Entry } from './entries/entry';

/**
 * Whether somebody should have read a text again by now.
 *
 * @param today ISO 8601 calendar date
 */
export function isReviewDue(entry: Entry, today: string): boolean {
  return entry.kind === 'boilerplate' && entry.reviewBy !== null && entry.reviewBy < today;
}
