/**
 * A set of words as a graph whose words share beginnings and ends, in one flat array, so that a
 * million words load at once. Layout, in 32-bit numbers: the number of characters, the characters as
 * UTF-16 code units, then the nodes, the root first. A node is a head (number of edges · 2, + 1
 * where a word ends) and its edges (index of the next node · 256 + number of the character). Indices
 * count from the first node.
 */
export interface WordGraph {
  has(word: string): boolean;
  /** Words at an edit distance of at most two, the nearest first. */
  near(word: string, most: number): string[];
}

const SIGNS_PER_NODE = 256;

/** @throws RangeError when the numbers are no word graph */
export function openWordGraph(numbers: Uint32Array): WordGraph {
  const count = numbers[0] ?? 0;
  if (count === 0 || count >= SIGNS_PER_NODE || numbers.length < count + 2) {
    throw new RangeError('this is no word graph');
  }
  const signs = Array.from(numbers.subarray(1, count + 1), (code) => String.fromCharCode(code));
  const numberOf = new Map(signs.map((sign, index) => [sign, index]));
  const nodes = numbers.subarray(count + 1);
  const edgesOf = (node: number): Uint32Array => {
    const edges = (nodes[node] ?? 0) >>> 1;
    return nodes.subarray(node + 1, node + 1 + edges);
  };
  const endsAt = (node: number): boolean => ((nodes[node] ?? 0) & 1) === 1;

  return {
    has(word) {
      let node = 0;
      for (const sign of word) {
        const wanted = numberOf.get(sign);
        const edge = edgesOf(node).find((each) => each % SIGNS_PER_NODE === wanted);
        if (wanted === undefined || edge === undefined) return false;
        node = Math.floor(edge / SIGNS_PER_NODE);
      }
      return endsAt(node);
    },
    near(word, most) {
      const found: { word: string; slips: number }[] = [];
      // Each step down the graph computes one row of the Levenshtein table.
      const walk = (node: number, so: string, row: readonly number[]): void => {
        const slips = row.at(-1) ?? Number.POSITIVE_INFINITY;
        if (endsAt(node) && slips <= 2) found.push({ word: so, slips });
        if (so.length > word.length + 2) return;
        for (const edge of edgesOf(node)) {
          const sign = signs[edge % SIGNS_PER_NODE] ?? '';
          const next = nextRow(word, row, sign);
          if (Math.min(...next) <= 2) walk(Math.floor(edge / SIGNS_PER_NODE), so + sign, next);
        }
      };
      walk(
        0,
        '',
        Array.from({ length: word.length + 1 }, (_, index) => index),
      );
      // Most errors are at the end of a word, so a common prefix counts.
      const alike = (other: string): number => {
        let same = 0;
        while (same < word.length && other[same] === word[same]) same += 1;
        return same;
      };
      return found
        .sort((a, b) => a.slips - b.slips || alike(b.word) - alike(a.word))
        .slice(0, most)
        .map((each) => each.word);
    },
  };
}

function nextRow(word: string, row: readonly number[], sign: string): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let index = 1; index <= word.length; index += 1) {
    const changed = (row[index - 1] ?? 0) + (word[index - 1] === sign ? 0 : 1);
    next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
  }
  return next;
}
