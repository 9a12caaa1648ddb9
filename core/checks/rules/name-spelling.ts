import { type PlacedFinding, releaseCheck } from '../check';
import { replaceWith } from '../text/find-in-units';
import { type NameUse, peopleIn } from '../text/names';

export const nameSpelling = releaseCheck<readonly NameUse[]>({
  id: 'name-spelling',
  title: 'Name spelled in two ways',
  severity: 'warning',
  why: 'A name that is misspelled once will be misspelled in print, and the person will notice.',
  digest(block) {
    const found = peopleIn(block);
    return found.length > 0 ? found : null;
  },
  run(digests) {
    const places = digests.flatMap(({ index, digest }) => digest.map((use) => ({ index, use })));
    const counts = new Map<string, number>();
    for (const { use } of places) counts.set(use.text, (counts.get(use.text) ?? 0) + 1);
    const names = [...counts.keys()];
    const right = new Map<string, string>();
    for (const name of names) {
      const other = names.find((each) => areOnePerson(name, each));
      // The one used less often is taken for wrong; used equally often, the later one.
      if (!other || right.has(other)) continue;
      const [a, b] = [counts.get(name) ?? 0, counts.get(other) ?? 0];
      if (a >= b) right.set(other, name);
      else right.set(name, other);
    }
    return places.flatMap(({ index, use }): PlacedFinding[] => {
      const name = right.get(use.text);
      if (!name) return [];
      const message = `“${use.text}” is spelled “${name}” elsewhere.`;
      const fixes = [replaceWith(name)];
      return [{ block: index, spot: use.spot, message, quote: use.text, fixes }];
    });
  },
});

/** As many words, one of them differing by a letter or by accents only, the rest the same. */
function areOnePerson(one: string, other: string): boolean {
  const [a, b] = [one.split(/\s+/), other.split(/\s+/)];
  if (one === other || a.length !== b.length) return false;
  const differing = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? '']]));
  const [pair, second] = differing;
  if (!pair || second) return false;
  const [x = '', y = ''] = pair;
  if (bare(x) === bare(y)) return true;
  // “Action Plan” and “Action Plans” are two things, not a slip.
  if (`${x}s` === y || x === `${y}s`) return false;
  // Maria and Mario are two people.
  if (x.slice(0, -1) === y.slice(0, -1) && /[aeo]$/.test(x) && /[aeo]$/.test(y)) return false;
  // Anna and Ana are short, but doubled letters are the most likely slip.
  if (undoubled(x) === undoubled(y)) return true;
  return Math.min(x.length, y.length) >= 4 && x[0] === y[0] && isOneLetterAway(x, y);
}

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const undoubled = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');

/** One letter added, left out, changed, or two neighbours swapped. */
function isOneLetterAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
