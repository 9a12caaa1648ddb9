import { blockCheck } from '../check';
import type { HouseStyle } from '../house-style';
import { TERMS, type Term } from '../lists/terms';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isEnglish } from '../text/languages';
import { inCaseOf, phraseKey, phrasePattern } from '../text/phrases';

interface Lookup {
  readonly pattern: RegExp;
  readonly terms: ReadonlyMap<string, Term>;
}
const lookups = new WeakMap<HouseStyle, Lookup>();

export const terms = blockCheck({
  id: 'terms',
  title: 'Insensitive or outdated term',
  severity: 'warning',
  why: 'Words label people. Each entry of the list names the guideline it is from; a house style can allow a term or add one.',
  run(block, { houseStyle }) {
    const lookup = lookups.get(houseStyle) ?? lookupFor(houseStyle);
    lookups.set(houseStyle, lookup);
    const units = proseOf(block).filter(({ language }) => isEnglish(language));
    return findInUnits(units, lookup.pattern, ([said]) => {
      const term = lookup.terms.get(phraseKey(said));
      if (!term) return null;
      const { instead, source } = term;
      const message = instead
        ? `“${said}”: better “${instead}” (${source}).`
        : `“${said}” is best avoided (${source}).`;
      return { message, fixes: instead ? [replaceWith(inCaseOf(said, instead))] : [] };
    });
  },
});

function lookupFor({ allowedTerms, terms: added }: HouseStyle): Lookup {
  const allowed = new Set(allowedTerms.map(phraseKey));
  const list = [...TERMS, ...added].filter(({ term }) => !allowed.has(phraseKey(term)));
  return {
    pattern: list.length > 0 ? phrasePattern(list.map(({ term }) => term)) : /(?!)/gu,
    terms: new Map(list.map((each) => [phraseKey(each.term), each])),
  };
}
