import type { KitWords } from './kit-words';

export const norwegian: KitWords = {
  kit: 'Pressepakke',
  documents: 'Dokumenter',
  pictures: 'Bilder',
  print: 'For trykk',
  web: 'For nett',
  logos: 'Logoer',
  contacts: 'Pressekontakter',
  allContacts: 'Alle kontakter',
  factSheet: 'Faktaark',
  organisations: 'Organisasjoner',
  place: 'Sted',
  date: 'Dato',
  releaseTime: 'Publisering',
  reference: 'Referanse',
  languages: 'Språk',
  altText: 'Alternativ tekst',
  readMe: [
    'Åpne index.html i en nettleser for å se alt i pakken; du trenger ikke nettilgang.',
    'Krediter bilder slik det står. Kreditering, bildetekst og alternativ tekst ligger også i selve bildefilene (IPTC og XMP).',
    'SHA256SUMS.txt inneholder SHA-256-kontrollsummen for hver fil: «sha256sum -c SHA256SUMS.txt» viser om en fil er endret eller skadet.',
  ],
};
