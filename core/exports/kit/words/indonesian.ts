import type { KitWords } from './kit-words';

export const indonesian: KitWords = {
  kit: 'Paket pers',
  documents: 'Dokumen',
  pictures: 'Gambar',
  print: 'Ukuran cetak',
  web: 'Ukuran web',
  logos: 'Logo',
  contacts: 'Kontak media',
  allContacts: 'Semua kontak',
  factSheet: 'Lembar fakta',
  organisations: 'Organisasi',
  place: 'Tempat',
  date: 'Tanggal',
  releaseTime: 'Penyiaran',
  reference: 'Nomor referensi',
  languages: 'Bahasa',
  altText: 'Teks alternatif',
  readMe: [
    'Buka index.html di peramban mana pun untuk melihat seluruh isi paket ini; tidak perlu koneksi.',
    'Harap cantumkan kredit gambar sesuai keterangan. Kredit, keterangan gambar, dan teks alternatif juga ada di dalam berkas gambar (IPTC dan XMP).',
    'SHA256SUMS.txt memuat checksum SHA-256 setiap berkas: “sha256sum -c SHA256SUMS.txt” menunjukkan apakah suatu berkas berubah atau rusak.',
  ],
};
