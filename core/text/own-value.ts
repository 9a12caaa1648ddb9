/**
 * Looks up a word from a file in a table. Words like `constructor`, which every object in
 * JavaScript has as a property, are not found.
 */
export const ownValue = <Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined => (Object.hasOwn(table, word) ? table[word] : undefined);
