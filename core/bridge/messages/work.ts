import * as v from 'valibot';
import { Nothing } from './shared';

/** The window's id for a long task, to follow its progress and to cancel it. */
export const WorkId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));

/** Long tasks: exports, kits, batches. */
export const WORK_REQUESTS = {
  /** Cancels a task of this window; incomplete files are not written. */
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
