import type { Wording } from './words-printed';

export const english: Wording = {
  draft: 'DRAFT – NOT FOR RELEASE',
  immediate: 'FOR IMMEDIATE RELEASE',
  embargoed: (time) => `EMBARGOED UNTIL ${time}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  credit: (name) => `Photo: ${name}`,
  image: 'Image',
  phone: 'Tel.',
  languages: 'Languages',
  hours: 'Hours',
  reference: 'Ref.',
};
