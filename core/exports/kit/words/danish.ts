import type { KitWords } from './kit-words';

export const danish: KitWords = {
  kit: 'Pressepakke',
  documents: 'Dokumenter',
  pictures: 'Billeder',
  print: 'Til tryk',
  web: 'Til web',
  logos: 'Logoer',
  contacts: 'Pressekontakter',
  allContacts: 'Alle kontakter',
  factSheet: 'Faktaark',
  organisations: 'Organisationer',
  place: 'Sted',
  date: 'Dato',
  releaseTime: 'Offentliggørelse',
  reference: 'Reference',
  languages: 'Sprog',
  altText: 'Alternativ tekst',
  readMe: [
    'Åbn index.html i en browser for at se alt i pakken; der kræves ingen forbindelse.',
    'Krediter billeder som angivet. Kreditering, billedtekst og alternativ tekst ligger også i selve billedfilerne (IPTC og XMP).',
    'SHA256SUMS.txt indeholder SHA-256-kontrolsummen for hver fil: “sha256sum -c SHA256SUMS.txt” viser, om en fil er ændret eller beskadiget.',
  ],
};
