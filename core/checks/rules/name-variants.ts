import { type PlacedFinding, releaseCheck } from '../check';
import { replaceWith } from '../text/find-in-units';
import { type NameUse, titlesIn } from '../text/names';

/** Fewer words that carry meaning are too few to know that two names mean the same. */
const MIN_WORDS = 3;
const SMALL =
  /^(?:of|for|the|on|in|and|to|with|against|at|from|a|an|de|du|des|la|le|les|pour|sur|et|à|au|aux|en|dans|contre|del|las|el|los|para|por|sobre|y|contra|do|da|dos|das|e|em|no|na|di|della|dei|delle|per|su|sulla|contro|il)$/i;

export const nameVariants = releaseCheck<readonly NameUse[]>({
  id: 'name-variants',
  title: 'One thing, two names',
  severity: 'warning',
  why: 'An organisation or a document that is named in two ways looks like two, and one of them is wrong.',
  digest(block) {
    const found = titlesIn(block).filter(({ text }) => meaningOf(text) !== null);
    return found.length > 0 ? found : null;
  },
  run(digests, { facts }) {
    const groups = new Map<string, { index: number; use: NameUse }[]>();
    for (const { index, digest } of digests) {
      for (const use of digest) {
        const meaning = meaningOf(use.text) ?? '';
        groups.set(meaning, [...(groups.get(meaning) ?? []), { index, use }]);
      }
    }
    const known = facts.organisations.map(({ name }) => name);
    return [...groups.entries()].flatMap(([meaning, uses]) => {
      const names = uses.map(({ use }) => nameOf(use.text));
      const right = known.find((name) => meaningOf(name) === meaning) ?? mostUsed(names);
      return uses.flatMap(({ index, use }): PlacedFinding[] => {
        const said = nameOf(use.text);
        if (same(said, right) || right.startsWith(said) || !isOneName(said, right)) return [];
        const message = `“${said}” is called “${right}” elsewhere.`;
        const from = use.spot.start + use.text.indexOf(said);
        const spot = { ...use.spot, start: from, end: from + said.length };
        return [{ block: index, spot, message, quote: said, fixes: [replaceWith(right)] }];
      });
    });
  },
});

/**
 * The same words in another order are one name only when there are enough of them: “Ministers of
 * Kenya and Uganda” and “of Uganda and Kenya” are lists, not names.
 */
function isOneName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.join(' ') === b.join(' ') || new Set(a).size > MIN_WORDS;
}

/** A name without the words that a sentence began with (“At the …”), and without its genitive. */
const nameOf = (text: string): string =>
  text
    .replace(
      /^(?:(?:At|In|On|For|From|With|To|By|And|But|Under|As|Of|Since|After|Before|During|Au|Aux|En|Dans|Pour|Par|Avec|Selon|Al|Con|Para|Por|Según|Em|No|Na|Nos|Nas|Com|Segundo|Nel|Nella|Per|Secondo)\s+)?(?:(?:The|This|Le|La|Les|El|Los|Las|O|A|Os|As|Il|I|the|le|la|les|el|los|las|o|a|os|as|il)\s+)?(?=\p{Lu})/u,
      '',
    )
    .replace(/['’]s?$/u, '');

/** The words of a name that carry meaning, singular. */
function wordsOf(text: string): string[] {
  return nameOf(text)
    .replace(/[’']s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !SMALL.test(word))
    .map((word) => singular(word.toLowerCase()));
}

/** A name independent of the order of its words; null if it has too few. */
function meaningOf(text: string): string | null {
  const distinct = [...new Set(wordsOf(text))].sort();
  return distinct.length < MIN_WORDS ? null : distinct.join(' ');
}

function singular(word: string): string {
  return word === 'children' ? 'child' : word.replace(/(?<=\p{L}{3})s$/u, '');
}

function mostUsed(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of names used equally often the first in the text is taken for the right one.
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

const same = (one: string, other: string): boolean =>
  one.replace(/’/g, "'").replace(/\s+/g, ' ') === other.replace(/’/g, "'").replace(/\s+/g, ' ');
