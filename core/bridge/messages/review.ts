import * as v from 'valibot';
import { Person } from '../../release/review/review';
import { Nothing } from './shared';

/** Who comments and suggests on this computer. */
export const REVIEW_REQUESTS = {
  /** The person at this computer; null until a name has been entered. */
  'review.me': { send: Nothing, reply: v.nullable(Person) },
  'review.setMe': { send: Person, reply: Nothing },
} as const;

export const REVIEW_EVENTS = {
  /** The name was entered or changed, in any window. */
  'review.meChanged': Person,
} as const;
