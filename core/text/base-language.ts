/** The primary subtag of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export const baseLanguage = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase();
