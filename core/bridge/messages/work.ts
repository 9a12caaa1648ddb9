import * as v from 'valibot';
import { Nothing } from './shared';

/** What a window calls a piece of work that takes a while, to hear of it and to cancel it. */
export const WorkId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));

/** What takes a while: exports, kits, batches. */
export const WORK_REQUESTS = {
  /** Ends a piece of work that this window began; what was not whole by then is not there. */
  'work.cancel': { send: v.strictObject({ work: WorkId }), reply: Nothing },
} as const;

export const WORK_EVENTS = {
  /** How far a piece of work of this window is. */
  'work.progress': v.strictObject({
    work: WorkId,
    done: v.number(),
    total: v.number(),
    what: v.string(),
  }),
} as const;
