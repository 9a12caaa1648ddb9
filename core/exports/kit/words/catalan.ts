import type { KitWords } from './kit-words';

export const catalan: KitWords = {
  kit: 'Dossier de premsa',
  documents: 'Documents',
  pictures: 'Imatges',
  print: 'Per a impressió',
  web: 'Per al web',
  logos: 'Logotips',
  contacts: 'Contactes de premsa',
  allContacts: 'Tots els contactes',
  factSheet: 'Fitxa informativa',
  organisations: 'Organitzacions',
  place: 'Lloc',
  date: 'Data',
  releaseTime: 'Publicació',
  reference: 'Referència',
  languages: 'Idiomes',
  altText: 'Text alternatiu',
  readMe: [
    'Obriu index.html en qualsevol navegador per veure tot el contingut; no cal connexió.',
    'Citeu l’autoria de les imatges tal com consta. L’autoria, el peu i el text alternatiu també són dins els fitxers d’imatge (IPTC i XMP).',
    'SHA256SUMS.txt conté la suma SHA-256 de cada fitxer: «sha256sum -c SHA256SUMS.txt» indica si algun fitxer ha canviat o s’ha malmès.',
  ],
};
