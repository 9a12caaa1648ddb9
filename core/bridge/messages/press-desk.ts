import * as v from 'valibot';
import { Nothing } from './shared';

/** Embargo and issue. */
export const PRESS_DESK_REQUESTS = {
  /** The edition of the IANA time zone database, `2026a`; empty where the runtime does not say. */
  'zones.version': { send: Nothing, reply: v.string() },
} as const;
