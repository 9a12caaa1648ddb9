import type { KitWords } from './kit-words';

export const polish: KitWords = {
  kit: 'Materiały prasowe',
  documents: 'Dokumenty',
  pictures: 'Zdjęcia',
  print: 'Do druku',
  web: 'Do internetu',
  logos: 'Logotypy',
  contacts: 'Kontakt dla mediów',
  allContacts: 'Wszystkie kontakty',
  factSheet: 'Karta informacyjna',
  organisations: 'Organizacje',
  place: 'Miejsce',
  date: 'Data',
  releaseTime: 'Publikacja',
  reference: 'Numer referencyjny',
  languages: 'Języki',
  altText: 'Tekst alternatywny',
  readMe: [
    'Otwórz plik index.html w przeglądarce, aby zobaczyć całą zawartość; połączenie z internetem nie jest potrzebne.',
    'Prosimy o podawanie autorów zdjęć zgodnie z opisem. Autor, podpis i tekst alternatywny są także zapisane w samych plikach (IPTC i XMP).',
    'SHA256SUMS.txt zawiera sumę kontrolną SHA-256 każdego pliku: „sha256sum -c SHA256SUMS.txt” pokazuje, czy plik został zmieniony lub uszkodzony.',
  ],
};
