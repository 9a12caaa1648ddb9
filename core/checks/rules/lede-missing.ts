import { hasText, missingPart } from '../text/missing-part';

export const ledeMissing = missingPart({
  id: 'lede-missing',
  title: 'No lede',
  severity: 'warning',
  why: 'The lede is the news in one paragraph; short items print nothing else.',
  part: 'lede',
  message: 'There is no lede.',
  isIn: (block) => block.kind === 'lede' && hasText(block),
});
