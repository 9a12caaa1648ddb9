import type { KitWords } from './kit-words';

export const traditionalChinese: KitWords = {
  kit: '新聞資料包',
  documents: '文件',
  pictures: '圖片',
  print: '印刷用',
  web: '網路用',
  logos: '標誌',
  contacts: '媒體聯絡人',
  allContacts: '所有聯絡人',
  factSheet: '資料頁',
  organisations: '機構',
  place: '地點',
  date: '日期',
  releaseTime: '發布',
  reference: '編號',
  languages: '語言',
  altText: '替代文字',
  readMe: [
    '用任何瀏覽器開啟 index.html 即可檢視全部內容，無需連線。',
    '請依所列署名使用圖片。署名、圖片說明和替代文字也寫在圖片檔案中（IPTC 和 XMP）。',
    'SHA256SUMS.txt 列有每個檔案的 SHA-256 校驗和：執行「sha256sum -c SHA256SUMS.txt」可查出檔案是否遭更改或損壞。',
  ],
};
