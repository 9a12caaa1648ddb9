import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';

/**
 * The archive's folder in the profile.
 *
 * @param profile the folder of the application's data
 */
export const archiveFolder = (profile: string): string => join(profile, 'past-releases');

/** How many files are read at the same time: one processor is left to the windows. */
export const filesAtATime = (): number =>
  Math.max(1, Math.min(8, (availableParallelism?.() ?? cpus().length) - 1));
