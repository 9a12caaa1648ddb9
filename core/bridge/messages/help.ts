import * as v from 'valibot';
import { Nothing } from './shared';

/** A page of the guide and an anchor on it, such as `facts#release-time`. */
const Place = v.pipe(v.string(), v.maxLength(200));

/** The user guide, for any window. */
export const HELP_REQUESTS = {
  /** Opens the guide in its own window, or brings it to the front, at a place. */
  'help.open': { send: v.strictObject({ place: Place }), reply: Nothing },
  /** Every check with the reason for it. */
  'help.checks': {
    send: Nothing,
    reply: v.array(
      v.strictObject({
        title: v.string(),
        why: v.string(),
        severity: v.picklist(['error', 'warning', 'advice']),
      }),
    ),
  },
  /** The licences of everything that is packed with Dateline, as one text. */
  'help.licences': { send: Nothing, reply: v.string() },
} as const;

export const HELP_EVENTS = {
  /** The window of the guide is to go to a place. */
  'help.show': v.strictObject({ place: Place }),
} as const;
