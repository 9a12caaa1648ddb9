import type { KitWords } from './kit-words';

export const turkish: KitWords = {
  kit: 'Basın dosyası',
  documents: 'Belgeler',
  pictures: 'Görseller',
  print: 'Baskı için',
  web: 'Web için',
  logos: 'Logolar',
  contacts: 'Basın irtibatı',
  allContacts: 'Tüm kişiler',
  factSheet: 'Bilgi notu',
  organisations: 'Kuruluşlar',
  place: 'Yer',
  date: 'Tarih',
  releaseTime: 'Yayın',
  reference: 'Referans',
  languages: 'Diller',
  altText: 'Alternatif metin',
  readMe: [
    'Bu dosyadaki her şeyi görmek için index.html dosyasını bir tarayıcıda açın; bağlantı gerekmez.',
    'Görsellerin kaynağını belirtildiği gibi yazmanızı rica ederiz. Kaynak, resim altı ve alternatif metin görsel dosyalarının içinde de yer alır (IPTC ve XMP).',
    'SHA256SUMS.txt her dosyanın SHA-256 sağlama toplamını içerir: “sha256sum -c SHA256SUMS.txt” bir dosyanın değişip değişmediğini veya bozulup bozulmadığını gösterir.',
  ],
};
