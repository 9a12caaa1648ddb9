import { baseLanguage } from './languages';
import type { TextUnit } from './text-unit';
import type { Stretch } from './words';

/** A word that a dictionary can be asked about, and the language of the place where it stands. */
export interface CheckableWord extends Stretch {
  readonly language: string;
}

/**
 * The words of a unit that can be misspelled: not what has a digit in it, not acronyms, not
 * addresses of the web or of mail, not what a fact or a placeholder shows. Words joined by
 * hyphens are taken one by one.
 */
export function checkableWords(unit: TextUnit): CheckableWord[] {
  const { text } = unit;
  const addresses = [...text.matchAll(/\S*(?:@|:\/\/|www\.)\S*/gu)];
  const isAddress = (start: number): boolean =>
    addresses.some((match) => match.index <= start && start < match.index + match[0].length);
  return unit.words.flatMap((word) => {
    if (/\p{N}/u.test(word.text) || isAddress(word.start)) return [];
    if (unit.touchesVoid(word.start, word.end)) return [];
    const language = unit.languageAt(word.start);
    if (!isInScriptOf(language, word.text)) return [];
    return partsOf(word)
      .filter(({ text: part }) => part.length > 1 && !/^\p{Lu}{2,}s?$/u.test(part))
      .map((part) => ({ ...part, language }));
  });
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /^\p{Script=Cyrillic}/u,
  uk: /^\p{Script=Cyrillic}/u,
  ar: /^\p{Script=Arabic}/u,
  fa: /^\p{Script=Arabic}/u,
};
const LATIN = /^\p{Script=Latin}/u;

/** A name in another script than the language's own is for no dictionary of the language. */
function isInScriptOf(language: string, word: string): boolean {
  return (SCRIPTS[baseLanguage(language)] ?? LATIN).test(word);
}

function partsOf({ text, start }: Stretch): Stretch[] {
  return [...text.matchAll(/[^\u2010\u2011·.-]+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
