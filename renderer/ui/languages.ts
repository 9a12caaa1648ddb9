/**
 * The languages that are offered for a release and for a run of text: those that press offices
 * write in most and whose letters the PDF has. A file may be in any other.
 */
export const LANGUAGES: readonly string[] = [
  'en-GB',
  'en-US',
  'fr',
  'es',
  'pt',
  'ca',
  'de',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'hr',
  'el',
  'ru',
  'uk',
  'tr',
  'sw',
  'vi',
  'id',
  'ar',
  'fa',
  'ur',
  'he',
  'hi',
  'th',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The name of a language by its tag, for choosing it: "French", "British English". */
export const languageName = (tag: string): string => names.of(tag) ?? tag;
