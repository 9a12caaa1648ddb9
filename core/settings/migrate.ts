import { UserError } from '../errors';
import { SETTINGS_VERSION } from './settings';

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 1 had no number, and what is asked once for all formats in `exportOptions.shared`. */
function toVersion2({ 'issue.by': issuedBy, exportOptions, ...values }: Values): Values {
  const { shared, ...ofFormats } = isRecord(exportOptions) ? exportOptions : {};
  const { paper, contacts, draft, quotes } = isRecord(shared) ? shared : {};
  const moved = { issuedBy, paper, contacts, draft, quotations: quotes };
  return {
    ...values,
    ...Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined)),
    ...(exportOptions !== undefined && { exportOptions: ofFormats }),
  };
}

/** What leads from each version to the next; the first from version 1. */
const STEPS: readonly ((values: Values) => Values)[] = [toVersion2];

/**
 * The values of a file of settings in today's form, without the number of its version. Besides
 * settings they are what Dateline remembers by itself, such as the place of a window.
 *
 * @throws UserError when the file is none, or of a newer Dateline
 */
export function migrateSettings(json: unknown): Values {
  if (!isRecord(json)) throw new UserError('It is no file of settings.', 'Set them again.');
  const { version = 1, ...values } = json;
  const isNumber = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (!isNumber) throw new UserError('It is no file of settings.', 'Set them again.');
  if (version > SETTINGS_VERSION) {
    throw new UserError(
      'It was written by a newer version of Dateline.',
      'Update Dateline to use it, or set again what you need.',
    );
  }
  return STEPS.slice(version - 1).reduce<Values>((from, step) => step(from), values);
}
