import type { KitWords } from './kit-words';

export const portuguese: KitWords = {
  kit: 'Kit de imprensa',
  documents: 'Documentos',
  pictures: 'Imagens',
  print: 'Para impressão',
  web: 'Para a web',
  logos: 'Logotipos',
  contacts: 'Contatos para a imprensa',
  allContacts: 'Todos os contatos',
  factSheet: 'Ficha informativa',
  organisations: 'Organizações',
  place: 'Local',
  date: 'Data',
  releaseTime: 'Divulgação',
  reference: 'Referência',
  languages: 'Idiomas',
  altText: 'Texto alternativo',
  readMe: [
    'Abra index.html em um navegador para ver todo o conteúdo deste kit; não é preciso conexão.',
    'Pedimos que as imagens sejam creditadas como indicado. Crédito, legenda e texto alternativo estão também nos próprios arquivos (IPTC e XMP).',
    'SHA256SUMS.txt contém a soma de verificação SHA-256 de cada arquivo: “sha256sum -c SHA256SUMS.txt” mostra se um arquivo foi alterado ou está danificado.',
  ],
};
