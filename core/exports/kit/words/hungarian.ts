import type { KitWords } from './kit-words';

export const hungarian: KitWords = {
  kit: 'Sajtócsomag',
  documents: 'Dokumentumok',
  pictures: 'Képek',
  print: 'Nyomtatáshoz',
  web: 'Webre',
  logos: 'Logók',
  contacts: 'Sajtókapcsolatok',
  allContacts: 'Minden kapcsolat',
  factSheet: 'Adatlap',
  organisations: 'Szervezetek',
  place: 'Hely',
  date: 'Dátum',
  releaseTime: 'Közzététel',
  reference: 'Hivatkozási szám',
  languages: 'Nyelvek',
  altText: 'Helyettesítő szöveg',
  readMe: [
    'Nyissa meg az index.html fájlt egy böngészőben, és mindent lát, ami a csomagban van; internetkapcsolat nem kell.',
    'A képek szerzőjét a megadott módon tüntesse fel. A szerző, a képaláírás és a helyettesítő szöveg a képfájlokban is benne van (IPTC és XMP).',
    'A SHA256SUMS.txt minden fájl SHA-256 ellenőrző összegét tartalmazza: a „sha256sum -c SHA256SUMS.txt” parancs megmutatja, ha egy fájl megváltozott vagy megsérült.',
  ],
};
