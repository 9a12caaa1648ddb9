import { TAGS } from './contacts/language-names';

/** Varieties that press offices distinguish. */
const VARIETIES =
  'en-GB en-US en-AU en-CA en-IN en-KE en-NG en-ZA fr-BE fr-CA fr-CH fr-FR de-AT de-CH de-DE es-419 es-ES es-MX pt-BR pt-PT nl-BE it-CH zh-Hans zh-Hant zh-HK sr-Cyrl sr-Latn ar-EG ar-MA'.split(
    ' ',
  );

/** The tags of the languages that are offered for contacts and texts of the library. */
export const LANGUAGE_CHOICES: readonly string[] = [...TAGS, ...VARIETIES];
