import { missingPart } from '../text/missing-part';

export const placeMissing = missingPart({
  id: 'place-missing',
  title: 'No dateline',
  severity: 'error',
  why: 'The dateline (place and date) tells a newsroom where the news is from and whether it is news.',
  part: 'place',
  message: 'There is no place for the dateline.',
  comesWith: 'place',
  isKnown: ({ place }) => place.trim() !== '',
});
