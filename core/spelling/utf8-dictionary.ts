import type { HunspellDictionary } from './dictionary-pack';

/** Hunspell's names of encodings that the web calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'microsoft-cp1251': 'windows-1251',
  'tis620-2533': 'windows-874',
};

/**
 * A dictionary in UTF-8: the speller that is built in reads no other encoding, and many
 * dictionaries, the German of LibreOffice among them, are in one of before.
 */
export function inUtf8(dictionary: HunspellDictionary): HunspellDictionary {
  const head = new TextDecoder('latin1').decode(dictionary.affixes);
  const encoding = /^[ \t]*SET[ \t]+(\S+)/m.exec(head)?.[1] ?? 'ISO8859-1';
  if (/^utf-?8$/i.test(encoding)) return dictionary;
  const decoder = decoderFor(encoding);
  if (!decoder) return dictionary;
  const affixes = decoder.decode(dictionary.affixes).replace(/^[ \t]*SET[ \t].*$/m, '');
  // Flags of one letter are bytes; as letters of UTF-8 they have to be said to be.
  const flags = /^[ \t]*FLAG[ \t]/m.test(affixes) ? '' : 'FLAG UTF-8\n';
  const encoder = new TextEncoder();
  return {
    ...dictionary,
    affixes: encoder.encode(`SET UTF-8\n${flags}${affixes}`),
    words: encoder.encode(decoder.decode(dictionary.words)),
  };
}

function decoderFor(encoding: string) {
  const lower = encoding.toLowerCase();
  const name = OTHER_NAMES[lower] ?? lower.replace(/^iso(?=\d)/, 'iso-');
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}
