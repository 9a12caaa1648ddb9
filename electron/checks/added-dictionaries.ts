import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../../core/errors';
import { dictionaryFor } from '../../core/spelling/dictionaries';
import {
  type HunspellDictionary,
  isPackName,
  languageOfName,
  MAX_DICTIONARY_BYTES,
  readDictionaryPack,
} from '../../core/spelling/dictionary-pack';
import { inUtf8 } from '../../core/spelling/utf8-dictionary';
import { fileProblem } from '../files/file-problem';
import { writeAtomically } from '../files/write-atomically';
import type { AddedDictionary } from '../spelling/dictionary-files';

/** Where a profile keeps the dictionaries that the person has added. */
export const addedFolder = (profile: string): string => join(profile, 'dictionaries');

/** The dictionaries in a folder, by the names of their files. Never fails. */
export async function dictionariesIn(folder: string): Promise<AddedDictionary[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.dic') && names.includes(name.replace(/dic$/, 'aff')))
    .flatMap((name) => {
      const language = languageOfName(name.slice(0, -'.dic'.length));
      const affixes = join(folder, name.replace(/dic$/, 'aff'));
      return language ? [{ language, affixes, words: join(folder, name) }] : [];
    });
}

/**
 * Adds a dictionary in Hunspell's format: a pack of Dateline's, LibreOffice's or Firefox's, or the
 * files `sw_TZ.dic` and `sw_TZ.aff` side by side, called after their language.
 *
 * @param path the pack, or either of the two files
 * @param folder where they are kept
 * @returns the languages it is for
 * @throws UserError when it is none, or cannot be copied
 */
export async function addDictionary(path: string, folder: string): Promise<string[]> {
  const given = isPackName(path)
    ? readDictionaryPack(await boundedRead(path))
    : [await readPair(path)];
  const added = given.filter(({ language }) => !dictionaryFor(language));
  if (added.length === 0) throw hasOwn(given[0]?.language ?? '');
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileProblem(error, 'write', join(folder, 'dictionary'));
  });
  for (const dictionary of added) await keep(inUtf8(dictionary), folder);
  return added.map(({ language }) => language);
}

async function keep(dictionary: HunspellDictionary, folder: string): Promise<void> {
  const { language, affixes, words, licence } = dictionary;
  const write = (name: string, bytes: Uint8Array): Promise<unknown> =>
    writeAtomically(join(folder, `${language}${name}`), bytes, { replace: true });
  if (licence !== null) await write('-licence.txt', new TextEncoder().encode(licence));
  await write('.aff', affixes);
  await write('.dic', words);
}

async function readPair(path: string): Promise<HunspellDictionary> {
  const name = basename(path, extname(path));
  const language = languageOfName(name);
  if (language === null) {
    throw new UserError(
      `“${name}” does not say which language the dictionary is for.`,
      'Call both files after the language, for example sw.aff and sw.dic.',
    );
  }
  if (dictionaryFor(language)) throw hasOwn(language);
  const read = (ending: string) => boundedRead(join(dirname(path), `${name}.${ending}`));
  return { language, affixes: await read('aff'), words: await read('dic'), licence: null };
}

function hasOwn(language: string): UserError {
  const called = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return new UserError(
    `Dateline has a dictionary for ${called} already.`,
    'Add your own words to your dictionary, from the menu of an underlined word.',
  );
}

async function boundedRead(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_DICTIONARY_BYTES) {
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
