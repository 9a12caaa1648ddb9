import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDictionaryPacks } from '../../build/dictionary-packs.mjs';
import { SEPARATE_DICTIONARIES } from '../../core/spelling/dictionaries';
import { addDictionary, dictionariesIn } from '../../electron/checks/added-dictionaries';
import { createSpeller } from '../../electron/spelling/speller';
import { temporaryFolder } from '../support/temporary-folder';

/** Bytes of ISO 8859-1, as many dictionaries of before are written in. */
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

async function spellerWith(folder: string) {
  const speller = await createSpeller();
  speller.setAdded(await dictionariesIn(folder));
  return (word: string, language: string) => {
    speller.isWord(word, language);
    while (speller.loadNext());
    return speller.isWord(word, language);
  };
}

/** A pack with these entries, in a folder of its own. */
function packOf(entries: Record<string, Uint8Array>, name = 'dictionary.oxt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, zipSync(entries));
  return path;
}

describe('a dictionary that is added', () => {
  it('comes in a pack of ours, with its licence whole', async () => {
    const packs = writeDictionaryPacks('.', temporaryFolder());
    const folder = join(temporaryFolder(), 'added');
    const languages = [];
    for (const pack of packs) languages.push(...(await addDictionary(pack, folder)));
    expect(languages).toEqual(SEPARATE_DICTIONARIES.map(({ language }) => language));
    const isWord = await spellerWith(folder);
    expect([isWord('Vereinbarung', 'de'), isWord('Vereinbahrung', 'de-CH')]).toEqual([true, false]);
    expect([isWord('bambini', 'it'), isWord('banbini', 'it')]).toEqual([true, false]);
    expect([isWord('дітей', 'uk'), isWord('дітейй', 'uk')]).toEqual([true, false]);
    for (const language of languages) {
      const licence = readFileSync(join(folder, `${language}-licence.txt`), 'utf8');
      expect(licence).toMatch(/GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007/);
      expect(licence.length).toBeGreaterThan(30_000);
    }
  });

  it('of LibreOffice is read though it is not in UTF-8, for the language’s own country', async () => {
    const affixes = 'SET ISO8859-1\nSFX \xe9 Y 1\nSFX \xe9 0 en .\n';
    const pack = packOf({
      'de_AT/de_AT.aff': latin1('SET ISO8859-1\n'),
      'de_AT/de_AT.dic': latin1('1\nJ\xe4nner\n'),
      'de_DE/de_DE_frami.aff': latin1(affixes),
      'de_DE/de_DE_frami.dic': latin1('1\n\xdcbung/\xe9\n'),
      'de_DE/COPYING': latin1('Free for all.'),
    });
    const folder = temporaryFolder();
    expect(await addDictionary(pack, folder)).toEqual(['de']);
    const isWord = await spellerWith(folder);
    expect(['Übung', 'Übungen', 'Ubung'].map((word) => isWord(word, 'de'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(readFileSync(join(folder, 'de-licence.txt'), 'utf8')).toBe('Free for all.\n');
  });

  it.each([
    ['is no archive', Buffer.from('PK, or so'), 'This pack is damaged, or it is no archive.'],
    [
      'holds no dictionary',
      zipSync({ 'hyph_de.dic': latin1('x') }),
      'There is no dictionary in this file.',
    ],
    [
      'is for a language that has one',
      zipSync({ 'fr.aff': latin1('SET UTF-8'), 'fr.dic': latin1('1\nbonjour') }),
      'Dateline has a dictionary for French already.',
    ],
  ])(
    'in a file that %s is refused in a sentence, and leaves nothing',
    async (_, bytes, sentence) => {
      const path = join(temporaryFolder(), 'pack.zip');
      writeFileSync(path, bytes);
      const folder = temporaryFolder();
      await expect(addDictionary(path, folder)).rejects.toThrow(sentence);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
