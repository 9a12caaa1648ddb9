import * as v from 'valibot';
import { Person } from '../../release/review/review';
import { Nothing } from './shared';

/** Who comments and suggests on this computer. */
export const REVIEW_REQUESTS = {
  /** Null while nobody has said who they are. */
  'review.me': { send: Nothing, reply: v.nullable(Person) },
  'review.setMe': { send: Person, reply: Nothing },
} as const;

export const REVIEW_EVENTS = {
  /** Somebody has said who they are, in this window or another. */
  'review.meChanged': Person,
} as const;
