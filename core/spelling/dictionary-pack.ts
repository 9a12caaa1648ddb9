import { UserError } from '../errors';
import { baseLanguage } from '../text/base-language';
import { inMemory, openZip, ZipError, type ZipFile } from '../zip/read-zip';

/** A dictionary in Hunspell's format, with the words of its licence where they came along. */
export interface HunspellDictionary {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly affixes: Uint8Array;
  readonly words: Uint8Array;
  readonly licence: string | null;
}

/** Larger than any dictionary: the largest that ships has 9 MB. */
export const MAX_DICTIONARY_BYTES = 64 * 1024 * 1024;
const MAX_LICENCE_BYTES = 1024 * 1024;
const MAX_ENTRIES = 2000;

/** Whether a file is a pack by its name: Dateline's own, LibreOffice's or Firefox's. */
export const isPackName = (name: string): boolean => /\.(?:zip|oxt|xpi)$/i.test(name);

/** The language that a dictionary's file is called after: `de` of `de_DE_frami`; null for none. */
export function languageOfName(name: string): string | null {
  const language = baseLanguage(name.replace(/_/g, '-'));
  return /^[a-z]{2,3}$/.test(language) ? language : null;
}

/**
 * The dictionaries in a pack: a ZIP with an `.aff` and a `.dic` for each language, in any folder.
 * Of several countries that of the language's own is taken: `de_DE` before `de_AT`.
 *
 * @throws UserError when it is no archive, or holds no dictionary
 */
export function readDictionaryPack(bytes: Uint8Array): HunspellDictionary[] {
  try {
    const zip = openZip(inMemory(bytes), {
      entries: MAX_ENTRIES,
      totalBytes: 4 * MAX_DICTIONARY_BYTES,
      entryBytes: () => MAX_DICTIONARY_BYTES,
    });
    const licence = licenceIn(zip);
    const found = new Map<string, HunspellDictionary>();
    for (const { stem, language } of pairsIn(zip.names)) {
      if (found.has(language)) continue;
      const affixes = zip.read(`${stem}.aff`);
      const words = zip.read(`${stem}.dic`);
      if (affixes && words) found.set(language, { language, affixes, words, licence });
    }
    if (found.size > 0) return [...found.values()];
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new UserError('This pack is damaged, or it is no archive.', 'Get it again.');
  }
  throw new UserError(
    'There is no dictionary in this file.',
    'Choose a pack with an .aff and a .dic file, called after their language.',
  );
}

/** The dictionaries by their names, those of the language's own country first. */
function pairsIn(names: readonly string[]): { stem: string; language: string }[] {
  const all = new Set(names);
  return names
    .filter((name) => name.endsWith('.dic') && all.has(name.replace(/dic$/, 'aff')))
    .map((name) => name.slice(0, -'.dic'.length))
    .flatMap((stem) => {
      const name = stem.slice(stem.lastIndexOf('/') + 1);
      const language = languageOfName(name);
      return language ? [{ stem, language, rank: rankOf(name, language) }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

function rankOf(name: string, language: string): number {
  if (name.toLowerCase() === language) return 0;
  const country = name.split(/[_-]/)[1]?.toLowerCase();
  return country === language ? 1 : 2;
}

/** What the pack says about its licence, in one text. */
function licenceIn(zip: ZipFile): string | null {
  const named = (pattern: RegExp): string[] =>
    zip.names.filter((name) => pattern.test(name.slice(name.lastIndexOf('/') + 1)));
  const files = named(/licen[cs]e|copying/i);
  const texts = (files.length > 0 ? files : named(/^readme/i)).flatMap((name) => {
    if ((zip.sizeOf(name) ?? 0) > MAX_LICENCE_BYTES) return [];
    const bytes = zip.read(name);
    return bytes ? [new TextDecoder().decode(bytes).trim()] : [];
  });
  return texts.length > 0 ? `${texts.join('\n\n')}\n` : null;
}
