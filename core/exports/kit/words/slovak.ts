import type { KitWords } from './kit-words';

export const slovak: KitWords = {
  kit: 'Tlačový balík',
  documents: 'Dokumenty',
  pictures: 'Obrázky',
  print: 'Na tlač',
  web: 'Na web',
  logos: 'Logá',
  contacts: 'Kontakty pre médiá',
  allContacts: 'Všetky kontakty',
  factSheet: 'Prehľad údajov',
  organisations: 'Organizácie',
  place: 'Miesto',
  date: 'Dátum',
  releaseTime: 'Zverejnenie',
  reference: 'Číslo',
  languages: 'Jazyky',
  altText: 'Alternatívny text',
  readMe: [
    'Otvorte index.html v ľubovoľnom prehliadači a uvidíte všetko, čo balík obsahuje; pripojenie nie je potrebné.',
    'Pri obrázkoch uvádzajte autora tak, ako je zapísaný. Autor, popis a alternatívny text sú aj priamo v súboroch obrázkov (IPTC a XMP).',
    'SHA256SUMS.txt obsahuje kontrolný súčet SHA-256 každého súboru: „sha256sum -c SHA256SUMS.txt“ zistí, či bol súbor zmenený alebo poškodený.',
  ],
};
