import type { KitWords } from './kit-words';

export const german: KitWords = {
  kit: 'Pressemappe',
  documents: 'Dokumente',
  pictures: 'Bilder',
  print: 'Für den Druck',
  web: 'Für das Web',
  logos: 'Logos',
  contacts: 'Pressekontakte',
  allContacts: 'Alle Kontakte',
  factSheet: 'Faktenblatt',
  organisations: 'Organisationen',
  place: 'Ort',
  date: 'Datum',
  releaseTime: 'Veröffentlichung',
  reference: 'Referenz',
  languages: 'Sprachen',
  altText: 'Alternativtext',
  readMe: [
    'Öffnen Sie index.html in einem Browser, um alles in dieser Mappe zu sehen; eine Verbindung ist nicht nötig.',
    'Bitte nennen Sie die Bildquelle wie angegeben. Bildquelle, Bildunterschrift und Alternativtext stehen auch in den Bilddateien selbst (IPTC und XMP).',
    'SHA256SUMS.txt enthält die SHA-256-Prüfsumme jeder Datei: „sha256sum -c SHA256SUMS.txt“ zeigt, ob eine Datei verändert oder beschädigt wurde.',
  ],
};
