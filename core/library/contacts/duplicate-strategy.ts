/** What becomes of a contact that the library seems to have already. */
export const DUPLICATE_WAYS = ['fill', 'replace', 'skip', 'add'] as const;
export type DuplicateStrategy = (typeof DUPLICATE_WAYS)[number];
