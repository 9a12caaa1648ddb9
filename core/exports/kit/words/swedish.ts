import type { KitWords } from './kit-words';

export const swedish: KitWords = {
  kit: 'Presspaket',
  documents: 'Dokument',
  pictures: 'Bilder',
  print: 'För tryck',
  web: 'För webben',
  logos: 'Logotyper',
  contacts: 'Presskontakter',
  allContacts: 'Alla kontakter',
  factSheet: 'Faktablad',
  organisations: 'Organisationer',
  place: 'Plats',
  date: 'Datum',
  releaseTime: 'Publicering',
  reference: 'Referens',
  languages: 'Språk',
  altText: 'Alternativtext',
  readMe: [
    'Öppna index.html i en webbläsare för att se allt i paketet; ingen uppkoppling behövs.',
    'Ange fotograf så som det står. Fotograf, bildtext och alternativtext finns också i själva bildfilerna (IPTC och XMP).',
    'SHA256SUMS.txt innehåller SHA-256-kontrollsumman för varje fil: ”sha256sum -c SHA256SUMS.txt” visar om en fil har ändrats eller skadats.',
  ],
};
