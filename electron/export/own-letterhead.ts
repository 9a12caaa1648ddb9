import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { writeAtomically } from '../files/write-atomically';
import { readLetterheadFile } from './read-letterhead-file';

/** The name of the chosen file; empty if none. */
const NAME: Setting<string> = { key: 'letterheadName', schema: v.string(), initial: '' };

/** A copy of our own, so that it is there tomorrow, wherever the chosen file has gone. */
const place = (): string => join(app.getPath('userData'), 'letterhead.docx');

/** The name of the letterhead that is used, or null. */
export async function letterheadName(): Promise<string | null> {
  const name = await readSetting(NAME);
  const isThere = await stat(place()).then(
    () => true,
    () => false,
  );
  return name !== '' && isThere ? name : null;
}

/** The bytes of the letterhead; undefined where none was chosen. */
export async function ownLetterhead(): Promise<Uint8Array | undefined> {
  if ((await letterheadName()) === null) return undefined;
  return readFile(place());
}

/**
 * Makes a file the letterhead that exports use from now on.
 *
 * @returns its name
 * @throws UserError when it cannot be read, or cannot be a letterhead; the one before stays
 */
export async function setLetterhead(path: string): Promise<string> {
  const bytes = await readLetterheadFile(path);
  await writeAtomically(place(), bytes, { replace: true });
  const name = basename(path);
  await writeSetting(NAME, name);
  return name;
}
