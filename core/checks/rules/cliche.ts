import noCliches from 'no-cliches';
import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { CLICHES } from '../lists/cliches';
import { findInUnits, proseOf } from '../text/find-in-units';
import { isEnglish } from '../text/languages';
import { phrasePattern } from '../text/phrases';

const patterns = Object.fromEntries(
  Object.entries(CLICHES).map(([language, phrases]) => [language, phrasePattern(phrases)]),
);

export const cliche = blockCheck({
  id: 'cliche',
  title: 'Cliché',
  severity: 'advice',
  why: 'A phrase that everybody has read a hundred times says nothing, and editors cut it first.',
  run: (block) =>
    proseOf(block).flatMap((unit) => {
      const said = (text: string) => ({ message: `“${text}” is a cliché.` });
      const pattern = patterns[baseLanguage(unit.language)];
      const own = pattern ? findInUnits([unit], pattern, ([match]) => said(match)) : [];
      if (!isEnglish(unit.language)) return own;
      const listed = noCliches(singleSpaced(unit.text)).map(({ index, offset }) => {
        const quote = unit.text.slice(index, index + offset);
        return { spot: unit.spot(index, index + offset), quote, ...said(quote) };
      });
      const taken = new Set(own.map(({ spot }) => spot?.start));
      return [...own, ...listed.filter(({ spot }) => !taken.has(spot.start))];
    }),
});

/** The list's pattern is slow on long runs of spaces; a phrase has one between its words. */
const singleSpaced = (text: string): string =>
  text.replace(/\s{2,}/g, (spaces) => ` ${'\u2060'.repeat(spaces.length - 1)}`);
