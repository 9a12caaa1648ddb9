import { blockCheck } from '../check';
import { findInUnits, replaceWith } from '../text/find-in-units';

export const doubleSpace = blockCheck({
  id: 'double-space',
  title: 'Double space',
  severity: 'advice',
  why: 'Double spaces leave gaps in the text, and some content management systems show them as odd characters.',
  run: ({ units }) =>
    findInUnits(
      units.filter(({ role }) => role !== 'address'),
      /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu,
      ([spaces]) => ({
        message:
          spaces.length === 2
            ? 'There are two spaces here.'
            : `There are ${spaces.length} spaces here.`,
        fixes: [replaceWith(spaces.includes('\u00a0') ? '\u00a0' : ' ')].map((fix) => ({
          ...fix,
          title: 'Make it one space',
        })),
      }),
    ),
});
