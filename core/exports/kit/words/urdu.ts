import type { KitWords } from './kit-words';

export const urdu: KitWords = {
  kit: 'پریس کٹ',
  documents: 'دستاویزات',
  pictures: 'تصاویر',
  print: 'طباعت کے لیے',
  web: 'ویب کے لیے',
  logos: 'لوگو',
  contacts: 'میڈیا رابطے',
  allContacts: 'تمام رابطے',
  factSheet: 'حقائق نامہ',
  organisations: 'تنظیمیں',
  place: 'مقام',
  date: 'تاریخ',
  releaseTime: 'اشاعت',
  reference: 'حوالہ',
  languages: 'زبانیں',
  altText: 'متبادل متن',
  readMe: [
    'اس کٹ کی تمام چیزیں دیکھنے کے لیے index.html کسی بھی براؤزر میں کھولیں؛ انٹرنیٹ کی ضرورت نہیں۔',
    'تصاویر کے ساتھ نام اسی طرح دیں جیسے درج ہے۔ نام، کیپشن اور متبادل متن تصویری فائلوں میں بھی موجود ہیں (IPTC اور XMP)۔',
    'SHA256SUMS.txt میں ہر فائل کا SHA-256 چیک سم ہے: ”sha256sum -c SHA256SUMS.txt“ بتاتا ہے کہ کوئی فائل بدلی یا خراب ہوئی ہے یا نہیں۔',
  ],
};
