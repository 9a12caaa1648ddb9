import type { KitWords } from './kit-words';

export const english: KitWords = {
  kit: 'Press kit',
  documents: 'Documents',
  pictures: 'Pictures',
  print: 'Print size',
  web: 'Web size',
  logos: 'Logos',
  contacts: 'Media contacts',
  allContacts: 'All contacts',
  factSheet: 'Fact sheet',
  organisations: 'Organisations',
  place: 'Place',
  date: 'Date',
  releaseTime: 'Release',
  reference: 'Reference',
  languages: 'Languages',
  altText: 'Alternative text',
  readMe: [
    'Open index.html in any browser to see everything in this kit; it needs no connection.',
    'Please credit pictures as named. Credit, caption and alternative text are also in the picture files themselves (IPTC and XMP).',
    'SHA256SUMS.txt lists the SHA-256 checksum of each file: “sha256sum -c SHA256SUMS.txt” finds out whether a file was changed or damaged.',
  ],
};
