import type { Facts } from '../../release/facts';
import { type LetterheadColours, releaseCheck } from '../check';
import { contrastOf } from '../text/contrast';

/** WCAG 2.2, 1.4.3, level AA, for text of ordinary size. */
const LEAST = 4.5;

export const letterheadContrast = releaseCheck<never>({
  id: 'letterhead-contrast',
  title: 'Letterhead is hard to read',
  severity: 'warning',
  why: 'Text needs a contrast of 4.5 to 1 against its ground to be read by people with weak sight and on a fax-grey print (WCAG 2.2, 1.4.3).',
  digest: () => null,
  run: (_, { letterhead, facts }) =>
    [...letterhead, ...coloursOf(facts)].flatMap(({ name, text, ground }) => {
      const contrast = contrastOf(text, ground);
      if (contrast === null || contrast >= LEAST) return [];
      // Rounded down, so that what fails never reads as the limit itself.
      const ratio = Math.floor(contrast * 10) / 10;
      const message = `${name} (${text} on ${ground}) has a contrast of ${ratio} to 1; the minimum is ${LEAST}.`;
      return [{ block: null, spot: null, message, quote: `${text} on ${ground}` }];
    }),
});

/** An organisation's colour is set on white paper, in headings and quotes. */
function coloursOf({ organisations }: Facts): LetterheadColours[] {
  return organisations.flatMap(({ name, colour }) =>
    colour ? [{ name: `The colour of ${name}`, text: colour, ground: '#ffffff' }] : [],
  );
}
