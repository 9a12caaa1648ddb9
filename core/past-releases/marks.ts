import { indexWords } from './index-words';
import type { Term } from './query';

/**
 * Where the terms of a query stand in a passage: from and to in UTF-16 units, in order, none over
 * another.
 */
export function markedIn(text: string, terms: readonly Term[]): [from: number, to: number][] {
  const words = indexWords(text);
  const marks: [number, number][] = [];
  words.forEach(({ from }, at) => {
    for (const term of terms) {
      if (!begins(words, at, term)) continue;
      const last = words[at + term.words.length - 1];
      if (last) marks.push([from, last.to]);
    }
  });
  return merged(marks);
}

function begins(
  words: readonly { readonly word: string }[],
  at: number,
  { words: wanted, isPrefix }: Term,
): boolean {
  return wanted.every((word, index) => {
    const found = words[at + index]?.word;
    if (found === undefined) return false;
    return isPrefix && index === wanted.length - 1 ? found.startsWith(word) : found === word;
  });
}

function merged(marks: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of marks) {
    const last = result.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
