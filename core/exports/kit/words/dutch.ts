import type { KitWords } from './kit-words';

export const dutch: KitWords = {
  kit: 'Perskit',
  documents: 'Documenten',
  pictures: 'Beelden',
  print: 'Voor druk',
  web: 'Voor web',
  logos: 'Logo’s',
  contacts: 'Perscontacten',
  allContacts: 'Alle contacten',
  factSheet: 'Factsheet',
  organisations: 'Organisaties',
  place: 'Plaats',
  date: 'Datum',
  releaseTime: 'Publicatie',
  reference: 'Referentie',
  languages: 'Talen',
  altText: 'Alternatieve tekst',
  readMe: [
    'Open index.html in een browser om alles in deze perskit te zien; een verbinding is niet nodig.',
    'Vermeld de makers van de beelden zoals aangegeven. Naamsvermelding, bijschrift en alternatieve tekst staan ook in de beeldbestanden zelf (IPTC en XMP).',
    'SHA256SUMS.txt bevat de SHA-256-controlesom van elk bestand: “sha256sum -c SHA256SUMS.txt” laat zien of een bestand is gewijzigd of beschadigd.',
  ],
};
