import * as v from 'valibot';
import { deeperThan } from '../deeper-than';
import { UserError } from '../errors';
import { migrate } from './migrations';
import { normalise } from './normalise/normalise';
import { Release } from './release';

/** Nesting deeper than this is hostile, not a document; a real one stays below twenty. */
const MAX_DEPTH = 60;

/**
 * The border every release crosses on its way in: migrates, validates and normalises.
 *
 * @param json anything, typically the result of `JSON.parse`
 * @throws UserError that names the first place that is wrong
 */
export function parseRelease(json: unknown): Release {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new UserError(
      'This is not a Dateline release: it does not hold a document.',
      'Open a .dateline file, or the release.json of one.',
    );
  }
  // Each level of the document is an array and an object.
  if (deeperThan(json, 2 * MAX_DEPTH)) {
    throw new UserError(
      `This release is nested more than ${MAX_DEPTH} levels deep, which no real document is.`,
      'Ask the sender for the file again.',
    );
  }
  const result = v.safeParse(Release, migrate(json as Record<string, unknown>), {
    abortEarly: true,
  });
  if (!result.success) {
    const issue = result.issues[0];
    const place = v.getDotPath(issue) || 'the document';
    throw new UserError(
      `This release cannot be read: ${place} is not what the format allows.`,
      'Ask the sender for the file again, or open an earlier copy of it.',
    );
  }
  return normalise(result.output);
}
