import { blockCheck } from '../check';
import { findInUnits, replaceWith } from '../text/find-in-units';

/** One full stop at the very end, not an ellipsis and not that of “U.S.”. */
const STOP = /(?<![.…]|\b\p{Lu}|\b(?:Inc|Ltd|Corp|Jr|Sr|etc))[.。۔](?=\s*$)/gu;

export const headlineFullStop = blockCheck({
  id: 'headline-full-stop',
  title: 'Headline ends with a full stop',
  severity: 'warning',
  why: 'A headline is a label: by the convention of the trade it has no full stop.',
  run: ({ kind, lines }) =>
    kind === 'headline'
      ? findInUnits(lines, STOP, () => ({
          message: 'The headline ends with a full stop.',
          fixes: [replaceWith('')],
        }))
      : [],
});
