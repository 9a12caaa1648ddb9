import { hasText, missingPart } from '../text/missing-part';

export const boilerplateMissing = missingPart({
  id: 'boilerplate-missing',
  title: 'No boilerplate',
  severity: 'warning',
  why: '“About …” tells a journalist who has never heard of you who is speaking.',
  part: 'boilerplate',
  message: 'There is no text about the organisation.',
  comesWith: 'organisations',
  fixes: [{ type: 'insert-block', title: 'Add a boilerplate', kind: 'boilerplate' }],
  isIn: (block) => block.kind === 'boilerplate' && hasText(block),
});
