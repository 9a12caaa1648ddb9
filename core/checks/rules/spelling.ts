import { blockCheck, type Finding } from '../check';
import { checkableWords } from '../text/checkable-words';

export const spelling = blockCheck({
  id: 'spelling',
  title: 'Spelling',
  severity: 'warning',
  why: 'No dictionary of the language has this word. A name or a term of your own can be added to yours.',
  run({ units }, { speller, names, knownWords }) {
    if (!speller) return [];
    return units
      .filter(({ role }) => role === 'line' || role === 'prose')
      .flatMap((unit) =>
        checkableWords(unit).flatMap(({ text, start, end, language }): Finding[] => {
          const word = text.toLowerCase().replace(/’/g, "'");
          if (names.has(word) || knownWords.has(word)) return [];
          if (names.has(word.replace(/'s?$/, ''))) return [];
          if (speller.isWord(text, language) !== false) return [];
          const message = `“${text}” is not in the dictionary.`;
          return [{ spot: unit.spot(start, end), message, quote: text }];
        }),
      );
  },
});
