import type { KitWords } from './kit-words';

export const romanian: KitWords = {
  kit: 'Dosar de presă',
  documents: 'Documente',
  pictures: 'Imagini',
  print: 'Pentru tipar',
  web: 'Pentru web',
  logos: 'Sigle',
  contacts: 'Contacte pentru presă',
  allContacts: 'Toate contactele',
  factSheet: 'Fișă informativă',
  organisations: 'Organizații',
  place: 'Loc',
  date: 'Data',
  releaseTime: 'Publicare',
  reference: 'Referință',
  languages: 'Limbi',
  altText: 'Text alternativ',
  readMe: [
    'Deschideți index.html în orice browser pentru a vedea tot ce conține dosarul; nu este nevoie de conexiune.',
    'Menționați autorul imaginilor așa cum este indicat. Autorul, legenda și textul alternativ se află și în fișierele imaginilor (IPTC și XMP).',
    'SHA256SUMS.txt conține suma de control SHA-256 a fiecărui fișier: „sha256sum -c SHA256SUMS.txt” arată dacă un fișier a fost modificat sau deteriorat.',
  ],
};
