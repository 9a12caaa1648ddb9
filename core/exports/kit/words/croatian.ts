import type { KitWords } from './kit-words';

export const croatian: KitWords = {
  kit: 'Paket za medije',
  documents: 'Dokumenti',
  pictures: 'Slike',
  print: 'Za tisak',
  web: 'Za web',
  logos: 'Logotipi',
  contacts: 'Kontakti za medije',
  allContacts: 'Svi kontakti',
  factSheet: 'Informativni list',
  organisations: 'Organizacije',
  place: 'Mjesto',
  date: 'Datum',
  releaseTime: 'Objava',
  reference: 'Broj',
  languages: 'Jezici',
  altText: 'Zamjenski tekst',
  readMe: [
    'Otvorite index.html u bilo kojem pregledniku i vidjet ćete sve što je u paketu; veza nije potrebna.',
    'Autore slika navedite kako su zapisani. Autor, opis i zamjenski tekst nalaze se i u samim datotekama slika (IPTC i XMP).',
    'SHA256SUMS.txt sadrži kontrolni zbroj SHA-256 svake datoteke: „sha256sum -c SHA256SUMS.txt” otkriva je li neka datoteka promijenjena ili oštećena.',
  ],
};
