/** The name of an organisation or a person as it is compared: whatever its capitals, and however accents are encoded. */
export const foldedName = (name: string): string => name.trim().normalize('NFC').toLowerCase();
