import * as v from 'valibot';
import { deeperThan } from '../deeper-than';
import { UserError } from '../errors';
import { Entry } from './entries/entry';
import { ENTRY_VERSION } from './entries/entry-base';

/** No entry of text comes near this; a larger file is not one. */
export const MAX_ENTRY_BYTES = 2 * 1024 * 1024;

/** Nesting deeper than this is hostile; a table in a boilerplate stays below fifteen. */
const MAX_DEPTH = 40;

/** An entry as its file holds it: indented JSON with a line break at the end, fit for git. */
export function entryJson(entry: Entry): string {
  return `${JSON.stringify(entry, null, 2)}\n`;
}

/**
 * Parses an entry from a file.
 *
 * @param name the file's name, for error messages
 * @throws UserError with the problem and its place
 */
export function parseEntry(text: string, name: string): Entry {
  const json = fromJson(text, name);
  if (
    typeof json !== 'object' ||
    json === null ||
    Array.isArray(json) ||
    deeperThan(json, MAX_DEPTH)
  ) {
    throw new UserError(`“${name}” does not hold a library entry.`, 'Take it out of the library.');
  }
  const version = 'schemaVersion' in json ? json.schemaVersion : ENTRY_VERSION;
  if (typeof version === 'number' && version > ENTRY_VERSION) {
    throw new UserError(
      `“${name}” was written by a newer Dateline.`,
      'Update Dateline to use it. The file has not been changed.',
    );
  }
  const result = v.safeParse(Entry, json, { abortEarly: true });
  if (result.success) return result.output;
  const place = v.getDotPath(result.issues[0]) || 'the whole';
  throw new UserError(
    `“${name}” cannot be used: ${place} is not what a library entry may have there.`,
    'Correct the file in a text editor, or restore an earlier copy.',
  );
}

function fromJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `“${name}” is not whole: it is not valid JSON.`,
      'If it is still being synchronised, wait; otherwise bring back an earlier copy.',
      { cause: error },
    );
  }
}
