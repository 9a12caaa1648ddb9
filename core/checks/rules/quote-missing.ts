import { hasText, missingPart } from '../text/missing-part';

/**
 * Words in quotation marks, long enough to be a statement; up to the end of the paragraph if they
 * continue in the next one. Scripts without vowels or with a character per word need fewer letters.
 */
const SAID =
  /[“«"„»”][^“”«»"„]{40,}(?:[”»"“«]|$)|[“«"„”][^“”«»"„\p{Script=Latin}]{20,}(?:[”»"“]|$)/u;

export const quoteMissing = missingPart({
  id: 'quote-missing',
  title: 'No quote',
  severity: 'warning',
  why: 'A person who says why it matters turns a statement into a story.',
  part: 'quote',
  message: 'Nobody is quoted.',
  comesWith: 'organisations',
  fixes: [{ type: 'insert-block', title: 'Add a quote', kind: 'quote' }],
  isIn: (block) =>
    (block.kind === 'quote' && hasText(block)) || block.lines.some(({ text }) => SAID.test(text)),
});
