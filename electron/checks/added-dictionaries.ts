import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app } from 'electron';
import { baseLanguage } from '../../core/checks/text/languages';
import { UserError } from '../../core/errors';
import { dictionaryFor } from '../../core/spelling/dictionaries';
import { fileProblem } from '../files/file-problem';
import { writeAtomically } from '../files/write-atomically';
import type { AddedDictionary } from '../spelling/dictionary-files';

/** Larger than any dictionary: the largest that ships has 9 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

const folder = (): string => join(app.getPath('userData'), 'dictionaries');

/** The dictionaries that the person has added. Never fails. */
export async function addedDictionaries(): Promise<AddedDictionary[]> {
  const names = await readdir(folder()).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.dic') && names.includes(name.replace(/dic$/, 'aff')))
    .map((name) => ({
      language: name.slice(0, -'.dic'.length),
      affixes: join(folder(), name.replace(/dic$/, 'aff')),
      words: join(folder(), name),
    }));
}

/**
 * Adds a dictionary in Hunspell's format, as LibreOffice and Firefox have them: `sw_TZ.dic` and
 * `sw_TZ.aff` side by side, called after their language.
 *
 * @param path either of the two files
 * @returns the language it is for
 * @throws UserError when it is none, or cannot be copied
 */
export async function addDictionary(path: string): Promise<string> {
  const name = basename(path, extname(path));
  const language = languageIn(name);
  await mkdir(folder(), { recursive: true });
  for (const ending of ['aff', 'dic']) {
    const from = join(dirname(path), `${name}.${ending}`);
    const bytes = await boundedRead(from);
    await writeAtomically(join(folder(), `${language}.${ending}`), bytes, { replace: true });
  }
  return language;
}

function languageIn(name: string): string {
  const language = baseLanguage(name.replace(/_/g, '-'));
  if (!/^[a-z]{2,3}$/.test(language)) {
    throw new UserError(
      `“${name}” does not say which language the dictionary is for.`,
      'Call both files after the language, for example sw.aff and sw.dic.',
    );
  }
  if (dictionaryFor(language)) {
    const called = new Intl.DisplayNames('en', { type: 'language' }).of(language);
    throw new UserError(
      `Dateline has a dictionary for ${called} already.`,
      'Add your own words to your dictionary, from the menu of an underlined word.',
    );
  }
  return language;
}

async function boundedRead(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      throw new UserError('This file is larger than any dictionary.', 'Choose another.');
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UserError(
        `A dictionary is two files, and “${basename(path)}” is not beside the other.`,
        'Put the .aff and the .dic file into one folder.',
      );
    }
    throw fileProblem(error, 'read', path);
  }
}
