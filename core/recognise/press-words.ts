/** What stands before a number or an address in a contact, and says no more than the field does. */
const CONTACT_LABELS = new Set('tel telephone phone mobile cell email mail e m t p'.split(' '));

export const isContactLabel = (word: string): boolean => CONTACT_LABELS.has(word);
