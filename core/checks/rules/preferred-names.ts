import { blockCheck } from '../check';
import type { HouseStyle } from '../house-style';
import { findInUnits, replaceWith } from '../text/find-in-units';

const patterns = new WeakMap<HouseStyle, readonly { use: string; pattern: RegExp }[]>();

export const preferredNames = blockCheck({
  id: 'preferred-names',
  title: 'House spelling',
  severity: 'warning',
  why: 'The team’s house style has another name or spelling for it.',
  run({ units }, { houseStyle }) {
    const list = patterns.get(houseStyle) ?? patternsFor(houseStyle);
    patterns.set(houseStyle, list);
    const readable = units.filter(({ role }) => role !== 'address');
    return list.flatMap(({ use, pattern }) =>
      findInUnits(readable, pattern, ([said]) => ({
        message: `“${said}” is written “${use}” in this house.`,
        fixes: [replaceWith(use)],
      })),
    );
  },
});

/** Case-sensitive: “unicef” for “UNICEF” is exactly what the list is for. */
function patternsFor({ preferred }: HouseStyle) {
  return preferred.map(({ use, not }) => {
    const sources = not.map((each) =>
      each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
    );
    return {
      use,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    };
  });
}
