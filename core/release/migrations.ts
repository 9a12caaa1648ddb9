import { UserError } from '../errors';
import { SCHEMA_VERSION } from './release';

/** Turns the JSON of version n into that of version n + 1. Never changed once released. */
type Migration = (json: Record<string, unknown>) => Record<string, unknown>;

/** The step that leaves version n, by n. Every file ever written stays readable through these. */
const STEPS: Readonly<Record<number, Migration>> = {
  // Version 2 only has further fields, and each has a value that it takes where it is not given.
  1: (json) => json,
};

/**
 * Brings the JSON of any older version up to `SCHEMA_VERSION`.
 *
 * @throws UserError when it has no version, or one newer than this program knows.
 */
export function migrate(json: Record<string, unknown>): Record<string, unknown> {
  let version = json.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new UserError(
      'This is not a Dateline release: it has no schema version.',
      'Open a .dateline file, or the release.json of one.',
    );
  }
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `This release was made with a newer Dateline (format ${version}; this one reads up to ${SCHEMA_VERSION}).`,
      'Update Dateline, then open it again. The file has not been changed.',
    );
  }
  let current = json;
  while (version < SCHEMA_VERSION) {
    const step = STEPS[version];
    if (!step) throw new Error(`no migration leaves version ${version}`);
    version += 1;
    current = { ...step(current), schemaVersion: version };
  }
  return current;
}
