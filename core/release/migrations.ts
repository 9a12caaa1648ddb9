import { UserError } from '../errors';
import type { Migration } from './migrations/migration';
import { SCHEMA_VERSION } from './release';

/** The steps that leave version n, by n. Every file ever written stays readable through these. */
const STEPS: Readonly<Record<number, readonly Migration[]>> = { 1: [] };

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
    const steps = STEPS[version];
    if (!steps) throw new Error(`no migration leaves version ${version}`);
    version += 1;
    current = { ...steps.reduce((older, step) => step(older), current), schemaVersion: version };
  }
  return current;
}
