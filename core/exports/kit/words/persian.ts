import type { KitWords } from './kit-words';

export const persian: KitWords = {
  kit: 'بستهٔ مطبوعاتی',
  documents: 'اسناد',
  pictures: 'تصاویر',
  print: 'برای چاپ',
  web: 'برای وب',
  logos: 'نشان‌ها',
  contacts: 'تماس برای رسانه‌ها',
  allContacts: 'همهٔ تماس‌ها',
  factSheet: 'برگهٔ اطلاعات',
  organisations: 'سازمان‌ها',
  place: 'مکان',
  date: 'تاریخ',
  releaseTime: 'انتشار',
  reference: 'شمارهٔ مرجع',
  languages: 'زبان‌ها',
  altText: 'متن جایگزین',
  readMe: [
    'برای دیدن همهٔ محتوای این بسته، index.html را در هر مرورگری باز کنید؛ نیازی به اتصال نیست.',
    'لطفاً نام پدیدآورندهٔ تصاویر را همان‌گونه که آمده است ذکر کنید. نام پدیدآورنده، شرح و متن جایگزین در خود فایل‌های تصویر نیز هست (IPTC و XMP).',
    'فایل SHA256SUMS.txt مجموع کنترلی SHA-256 هر فایل را دارد: دستور sha256sum -c SHA256SUMS.txt نشان می‌دهد که آیا فایلی تغییر کرده یا آسیب دیده است.',
  ],
};
