import { stat } from 'node:fs/promises';
import { instantOf } from '../../core/dates/instant-of';
import type { RecogniseOptions } from '../../core/recognise/recognise';

/** When and where a file is read: for dates without a year and times without a zone in it. */
export type Moment = Required<RecogniseOptions>;

/** The present instant: ISO 8601 with `Z`, without fractions of a second. */
export const now = (): string => instantOf(new Date());

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The present, here. */
export const moment = (): Moment => ({ now: now(), zone: zone() });

/**
 * The same for an old release: when its file was last changed, which is closer to its dates than the
 * present. The present where the file cannot be asked.
 */
export async function momentOfFile(path: string): Promise<Moment> {
  const stats = await stat(path).catch(() => null);
  return stats ? { now: instantOf(stats.mtime), zone: zone() } : moment();
}
