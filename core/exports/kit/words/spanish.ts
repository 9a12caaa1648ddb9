import type { KitWords } from './kit-words';

export const spanish: KitWords = {
  kit: 'Dosier de prensa',
  documents: 'Documentos',
  pictures: 'Fotografías',
  print: 'Para imprimir',
  web: 'Para la web',
  logos: 'Logotipos',
  contacts: 'Contactos de prensa',
  allContacts: 'Todos los contactos',
  factSheet: 'Ficha informativa',
  organisations: 'Organizaciones',
  place: 'Lugar',
  date: 'Fecha',
  releaseTime: 'Publicación',
  reference: 'Referencia',
  languages: 'Idiomas',
  altText: 'Texto alternativo',
  readMe: [
    'Abra index.html en cualquier navegador para ver todo el contenido de este dosier; no necesita conexión.',
    'Rogamos acreditar las fotografías como se indica. El crédito, el pie y el texto alternativo están también en los propios archivos (IPTC y XMP).',
    'SHA256SUMS.txt contiene la suma SHA-256 de cada archivo: «sha256sum -c SHA256SUMS.txt» muestra si un archivo fue modificado o está dañado.',
  ],
};
