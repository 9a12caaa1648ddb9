import * as v from 'valibot';
import { Nothing } from './shared';

const Damage = v.strictObject({ path: v.string(), what: v.string() });

/** What helps to find a fault, and the repair of the profile. */
export const DIAGNOSTICS_REQUESTS = {
  /** Versions, the state of the profile and the log, as text without anything of a release. */
  'diagnostics.read': {
    send: Nothing,
    reply: v.strictObject({ text: v.string(), damage: v.array(Damage) }),
  },
  /** Sets damaged files aside; replies where they are, null where there were none. */
  'diagnostics.repair': { send: Nothing, reply: v.nullable(v.string()) },
} as const;
