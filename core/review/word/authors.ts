import { printable } from '../../release/characters';
import type { Release } from '../../release/release';
import { NO_REVIEW, type Review } from '../../release/review/review';
import { nameOf } from '../comments';
import { suggestionsIn } from '../suggestions';

/** Word cuts longer names. */
const LONGEST = 200;

/**
 * The name that each person has in a document, by their id: “Ana Sá, Plan”. Two people never have the same one,
 * so that nobody's words come back as another's.
 */
export function authorNames({ people }: Review): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const [id, person] of Object.entries(people)) {
    const whole = printable(nameOf(person)).replace(/\s+/g, ' ').trim();
    const name = Array.from(whole).slice(0, LONGEST).join('').trim() || SOMEBODY;
    let own = name;
    for (let count = 2; used.has(own); count += 1) own = `${name} (${count})`;
    used.add(own);
    names.set(id, own);
  }
  return names;
}

/** Of these names those of people who suggest or comment something: nobody else is in the document. */
export function authorsIn(
  release: Release,
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const { threads } = release.review ?? NO_REVIEW;
  const speaking = new Set([
    ...suggestionsIn(release).map(({ by }) => by),
    ...threads.flatMap(({ comments }) => comments.map(({ by }) => by)),
  ]);
  return new Map([...names].filter(([id]) => speaking.has(id)));
}

/** The name of a person of whom nothing is known. */
export const SOMEBODY = 'Somebody';

/** The first letters of a name, as Word shows them beside a comment. */
export const initialsOf = (name: string): string =>
  (name.split(',')[0] ?? '')
    .split(' ')
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 9);
