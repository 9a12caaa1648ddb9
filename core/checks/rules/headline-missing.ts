import { hasText, missingPart } from '../text/missing-part';

export const headlineMissing = missingPart({
  id: 'headline-missing',
  title: 'No headline',
  severity: 'error',
  why: 'The headline is all that most journalists read before they decide.',
  part: 'headline',
  message: 'There is no headline.',
  isIn: (block) => block.kind === 'headline' && hasText(block),
});
