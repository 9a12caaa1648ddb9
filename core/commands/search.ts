import { foldForSearch } from '../text/fold';
import type { ListedCommand } from './menu-bar';

/** How well one word of a search fits a command: 0 is best; null where it does not fit. */
function rank(command: ListedCommand, word: string): number | null {
  const label = foldForSearch(command.label);
  if (label.startsWith(word)) return 0;
  if (label.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 1;
  const synonyms = command.synonyms?.map(foldForSearch) ?? [];
  if (synonyms.some((each) => each.startsWith(word))) return 2;
  if (synonyms.some((each) => each.split(/[\s-]+/).some((part) => part.startsWith(word)))) return 3;
  if (label.includes(word)) return 4;
  if (foldForSearch(command.section).startsWith(word)) return 5;
  return null;
}

/**
 * The commands that a search finds, the best first: by their name, by other words for the same thing
 * ("photo" finds Picture…), and by their menu. Every word of the search must fit. An empty search
 * gives all, in their own order.
 */
export function searchCommands<T extends ListedCommand>(
  commands: readonly T[],
  query: string,
): T[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  const found = commands.flatMap((command) => {
    const ranks = words.map((word) => rank(command, word));
    const sum = ranks.reduce<number>((total, each) => total + (each ?? 0), 0);
    return ranks.includes(null) ? [] : [{ command, sum }];
  });
  return found.sort((a, b) => a.sum - b.sum).map(({ command }) => command);
}

/** How many commands are remembered as used last. */
const RECENT = 5;

/** The commands used last, with one that has just been used in front. */
export const usedLast = (recent: readonly string[], id: string): string[] =>
  [id, ...recent.filter((each) => each !== id)].slice(0, RECENT);
