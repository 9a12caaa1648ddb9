import type { KitWords } from './kit-words';

export const czech: KitWords = {
  kit: 'Tiskový balíček',
  documents: 'Dokumenty',
  pictures: 'Obrázky',
  print: 'Pro tisk',
  web: 'Pro web',
  logos: 'Loga',
  contacts: 'Kontakty pro média',
  allContacts: 'Všechny kontakty',
  factSheet: 'Přehled údajů',
  organisations: 'Organizace',
  place: 'Místo',
  date: 'Datum',
  releaseTime: 'Zveřejnění',
  reference: 'Číslo jednací',
  languages: 'Jazyky',
  altText: 'Alternativní text',
  readMe: [
    'Otevřete index.html v libovolném prohlížeči a uvidíte vše, co balíček obsahuje; připojení není potřeba.',
    'U obrázků uvádějte autora tak, jak je zapsán. Autor, popisek i alternativní text jsou také přímo v souborech obrázků (IPTC a XMP).',
    'SHA256SUMS.txt obsahuje kontrolní součet SHA-256 každého souboru: „sha256sum -c SHA256SUMS.txt“ zjistí, zda byl soubor změněn nebo poškozen.',
  ],
};
