/**
 * What a table has for a word that comes from a file. Words like `constructor`, which every object in
 * JavaScript answers to, are in no table.
 */
export const ownValue = <Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined => (Object.hasOwn(table, word) ? table[word] : undefined);
