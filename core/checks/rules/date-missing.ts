import { missingPart } from '../text/missing-part';

export const dateMissing = missingPart({
  id: 'date-missing',
  title: 'No date',
  severity: 'error',
  why: 'An undated release cannot be used: nobody knows which day “today” is.',
  part: 'date',
  message: 'There is no date.',
  comesWith: 'date',
  isKnown: ({ date }) => date !== null,
});
