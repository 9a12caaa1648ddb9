import type { IssuedSignOff } from '../release/facts';
import type { Release } from '../release/release';
import type { How } from '../release/review/rounds';
import { lastDecision, type SignOffState, type Standing, signOffStates } from './sign-offs';

/** Where a line of the sheet stands, in a few words. */
export function stateText(state: SignOffState): string {
  switch (state.type) {
    case 'not-asked':
      return 'Not asked yet';
    case 'waiting':
      return state.isOverdue ? 'No answer, overdue' : 'Asked, no answer yet';
    case 'approved':
      return 'Approved';
    case 'declined':
      return 'Declined';
    case 'changed':
      if (!state.isAsked) return 'Changed since it was approved';
      return state.isOverdue ? 'Asked again, overdue' : 'Asked again, no answer yet';
    case 'unknown':
      return 'Approved, but the text is not in this file';
  }
}

/** How somebody said yes or no. */
export function howText(how: How): string {
  switch (how.type) {
    case 'in-person':
      return 'in person';
    case 'mail':
      return `by e-mail (${how.file})`;
    case 'document':
      return `by document (${how.file})`;
  }
}

/**
 * An instant as somebody reads it in their time zone, with the zone: “Wed 2 Dec 2026, 18:00 CET (Zurich)”.
 *
 * @param zone IANA; empty for UTC
 */
export function dueText(instant: string, zone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone || 'UTC',
    timeZoneName: 'short',
  }).format(new Date(instant));
  const city = zone.includes('/')
    ? ` (${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')})`
    : '';
  return `${text}${city}`;
}

/** The name of a text in a few letters, for people who compare two sheets. */
export const shortHash = (hash: string): string => hash.slice(0, 8);

/** Says which sign-offs are missing; empty where none is. */
export function missingText(missing: readonly Standing[]): string {
  if (missing.length === 0) return '';
  const names = missing.map(
    ({ signOff }) => signOff.organisation.trim() || 'a line without a name',
  );
  const listed = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const list = new Intl.ListFormat('en-GB').format(listed);
  return missing.length === 1
    ? `A sign-off is missing: ${list}.`
    : `${missing.length} sign-offs are missing: ${list}.`;
}

/** The sheet as it goes into the record of an issue. */
export const issuedSignOffs = (release: Release, now: number): IssuedSignOff[] =>
  signOffStates(release, now).map(({ signOff, state }) => {
    const decision = lastDecision(signOff);
    return {
      organisation: signOff.organisation,
      required: signOff.required,
      state: state.type === 'unknown' ? 'changed' : state.type,
      ...(decision && {
        decision: {
          name: decision.name,
          at: decision.at,
          how: howText(decision.how),
          text: decision.hash,
        },
      }),
    };
  });
