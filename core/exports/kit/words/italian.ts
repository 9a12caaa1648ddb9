import type { KitWords } from './kit-words';

export const italian: KitWords = {
  kit: 'Cartella stampa',
  documents: 'Documenti',
  pictures: 'Immagini',
  print: 'Per la stampa',
  web: 'Per il web',
  logos: 'Loghi',
  contacts: 'Contatti stampa',
  allContacts: 'Tutti i contatti',
  factSheet: 'Scheda informativa',
  organisations: 'Organizzazioni',
  place: 'Luogo',
  date: 'Data',
  releaseTime: 'Diffusione',
  reference: 'Riferimento',
  languages: 'Lingue',
  altText: 'Testo alternativo',
  readMe: [
    'Aprite index.html in un browser per vedere tutto il contenuto della cartella; non serve una connessione.',
    'Si prega di citare i crediti delle immagini come indicato. Crediti, didascalia e testo alternativo si trovano anche nei file delle immagini (IPTC e XMP).',
    'SHA256SUMS.txt contiene la somma di controllo SHA-256 di ogni file: «sha256sum -c SHA256SUMS.txt» mostra se un file è stato modificato o danneggiato.',
  ],
};
