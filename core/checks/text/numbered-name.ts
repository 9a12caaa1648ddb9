import { baseLanguage } from '../../text/base-language';
import { calendarNames } from './dates';
import { hasCase } from './languages';
import type { TextUnit } from './text-unit';
import { isTitleCase } from './title-case';

/** Words that begin a sentence with a capital and are no names, in the languages of most releases. */
const SMALL_WORDS = new Set(
  (
    'the a an all at by for from in of on to with and or but some only its their our these those this that about over ' +
    'under nearly almost around another more than fewer less between among after before since until during within per ' +
    'near up both every each any no aid we they he she it there here when where while if as so yet still just ' +
    'le la les un une des du de au aux en dans sur pour par avec et ou plus moins quelque environ près chaque ces ses leurs ' +
    'nos sous depuis avant après entre soit seuls seules autour toutes tous ' +
    'el los las uno una unos unas del al con para por sobre y o más menos unas cerca casi entre desde hasta sus ' +
    'estos estas nuestros solo tras ante según ' +
    'o os as um uma uns umas do da dos das no na nos nas ao aos e ou mais menos quase cerca entre desde até seus suas ' +
    'estes estas após sob il lo gli i di da con su per tra fra'
  ).split(' '),
);

/**
 * Whether a number belongs to the name before it, as in “Falcon 9” and “Executive Order 14091”. In
 * German every noun has a capital: there only acronyms count.
 */
export function isPartOfName(unit: TextUnit, start: number): boolean {
  const { text, language } = unit;
  const word = /(\p{L}[\p{L}\p{M}\p{N}&’'.+-]*)[ \u00a0\u202f]$/u.exec(text.slice(0, start))?.[1];
  if (!word || !hasCase(language) || isTitleCase(unit)) return false;
  if (baseLanguage(language) === 'de') return /^\p{Lu}{2,}$/u.test(word);
  if (!/^\p{Lu}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word)) return false;
  const said = word.toLowerCase();
  return !SMALL_WORDS.has(said) && !isOfCalendar(said, language);
}

const isOfCalendar = (word: string, language: string): boolean =>
  calendarNames(baseLanguage(language), 'month').includes(word) ||
  calendarNames(baseLanguage(language), 'weekday').includes(word);
