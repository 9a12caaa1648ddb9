import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { HYPE } from '../lists/hype';
import { findInUnits, proseOf } from '../text/find-in-units';
import { phrasePattern } from '../text/phrases';

const patterns = Object.fromEntries(
  Object.entries(HYPE).map(([language, phrases]) => [language, phrasePattern(phrases)]),
);

export const hype = blockCheck({
  id: 'hype',
  title: 'Hype',
  severity: 'advice',
  why: 'Praise of one’s own work is deleted by every desk, and costs the rest of the release its credit.',
  run: (block) =>
    proseOf(block).flatMap((unit) => {
      const pattern = patterns[baseLanguage(unit.language)];
      if (!pattern) return [];
      return findInUnits([unit], pattern, ([said]) => ({
        message: `“${said}” is praise, not information: give the fact.`,
      }));
    }),
});
