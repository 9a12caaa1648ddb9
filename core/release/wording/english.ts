import type { Wording } from './words-printed';

export const english: Wording = {
  draft: 'DRAFT – NOT FOR RELEASE',
  kinds: {
    'press-release': 'Press release',
    statement: 'Statement',
    'joint-statement': 'Joint statement',
    'media-advisory': 'Media advisory',
    'event-invitation': 'Invitation',
    'quote-sheet': 'Quote sheet',
    'holding-statement': 'Holding statement',
    'open-letter': 'Open letter',
    correction: 'Correction',
  },
  immediate: 'FOR IMMEDIATE RELEASE',
  embargoed: (time) => `EMBARGOED UNTIL ${time}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  credit: (name) => `Photo: ${name}`,
  image: 'Image',
  phone: 'Tel.',
  languages: 'Languages',
  hours: 'Hours',
  reference: 'Ref.',
  facts: {
    title: 'title',
    place: 'place',
    date: 'date',
    organisations: 'organisations',
    reference: 'reference',
  },
  dash: ' – ',
  stop: '.',
  midnight: 'midnight, at the start of the day',
  noon: 'noon',
  withdrawn: 'WITHDRAWN – DO NOT USE',
  correction: (number, date) =>
    `CORRECTION No. ${number}${date ? ` to the release of ${date}` : ''}:`,
};
