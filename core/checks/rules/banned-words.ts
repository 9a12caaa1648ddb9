import { blockCheck } from '../check';
import type { HouseStyle } from '../house-style';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { inCaseOf, phraseKey, phrasePattern } from '../text/phrases';

type Banned = HouseStyle['banned'][number];
const lookups = new WeakMap<HouseStyle, { pattern: RegExp; entries: Map<string, Banned> }>();

export const bannedWords = blockCheck({
  id: 'banned-words',
  title: 'Not used in this house',
  severity: 'warning',
  why: 'The team’s house style says not to use it.',
  run(block, { houseStyle }) {
    if (houseStyle.banned.length === 0) return [];
    const lookup = lookups.get(houseStyle) ?? {
      pattern: phrasePattern(houseStyle.banned.map(({ term }) => term)),
      entries: new Map(houseStyle.banned.map((entry) => [phraseKey(entry.term), entry])),
    };
    lookups.set(houseStyle, lookup);
    return findInUnits(proseOf(block), lookup.pattern, ([said]) => {
      const { instead = '', why = '' } = lookup.entries.get(phraseKey(said)) ?? {};
      const message =
        `“${said}” is not used in this house` +
        `${instead ? `: write “${instead}”` : ''}.${why ? ` ${why}` : ''}`;
      return { message, fixes: instead ? [replaceWith(inCaseOf(said, instead))] : [] };
    });
  },
});
