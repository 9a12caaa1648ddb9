import type { KitWords } from './kit-words';

export const japanese: KitWords = {
  kit: 'プレスキット',
  documents: '文書',
  pictures: '写真',
  print: '印刷用',
  web: 'ウェブ用',
  logos: 'ロゴ',
  contacts: '報道関係者お問い合わせ先',
  allContacts: 'すべての連絡先',
  factSheet: 'ファクトシート',
  organisations: '団体',
  place: '場所',
  date: '日付',
  releaseTime: '公開',
  reference: '整理番号',
  languages: '言語',
  altText: '代替テキスト',
  readMe: [
    'index.html をブラウザーで開くと、このキットの内容をすべてご覧いただけます。通信は必要ありません。',
    '写真には記載のとおりクレジットを表示してください。クレジット、説明文、代替テキストは写真ファイルの中にもあります（IPTC と XMP）。',
    'SHA256SUMS.txt には各ファイルの SHA-256 チェックサムがあります。「sha256sum -c SHA256SUMS.txt」で、変更や破損がないか確かめられます。',
  ],
};
