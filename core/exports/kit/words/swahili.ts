import type { KitWords } from './kit-words';

export const swahili: KitWords = {
  kit: 'Kifurushi cha vyombo vya habari',
  documents: 'Nyaraka',
  pictures: 'Picha',
  print: 'Kwa uchapishaji',
  web: 'Kwa tovuti',
  logos: 'Nembo',
  contacts: 'Mawasiliano ya vyombo vya habari',
  allContacts: 'Mawasiliano yote',
  factSheet: 'Muhtasari wa taarifa',
  organisations: 'Mashirika',
  place: 'Mahali',
  date: 'Tarehe',
  releaseTime: 'Uchapishaji',
  reference: 'Kumbukumbu',
  languages: 'Lugha',
  altText: 'Maandishi mbadala',
  readMe: [
    'Fungua index.html katika kivinjari chochote ili kuona yote yaliyomo; hakuna muunganisho unaohitajika.',
    'Tafadhali taja wapiga picha kama walivyoandikwa. Jina la mpiga picha, maelezo na maandishi mbadala yamo pia ndani ya faili za picha (IPTC na XMP).',
    'SHA256SUMS.txt ina hesabu ya SHA-256 ya kila faili: “sha256sum -c SHA256SUMS.txt” huonyesha kama faili imebadilishwa au imeharibika.',
  ],
};
