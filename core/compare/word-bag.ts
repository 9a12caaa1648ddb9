// Finds the words of scripts without spaces too, whatever the language.
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text and how often each stands in it. */
export function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike) bag.set(segment, (bag.get(segment) ?? 0) + 1);
  }
  return bag;
}

/** Twice the words in common, of all there are (Dice's coefficient, on bags); 0 to 1. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((x, y) => x + y, 0);
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * common) / all;
}
