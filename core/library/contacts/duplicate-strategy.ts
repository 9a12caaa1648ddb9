/** What to do with a contact that the library probably has already. */
export const DUPLICATE_WAYS = ['fill', 'replace', 'skip', 'add'] as const;
export type DuplicateStrategy = (typeof DUPLICATE_WAYS)[number];
