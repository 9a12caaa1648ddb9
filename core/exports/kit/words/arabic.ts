import type { KitWords } from './kit-words';

export const arabic: KitWords = {
  kit: 'الملف الصحفي',
  documents: 'الوثائق',
  pictures: 'الصور',
  print: 'للطباعة',
  web: 'للويب',
  logos: 'الشعارات',
  contacts: 'جهات الاتصال الإعلامية',
  allContacts: 'جميع جهات الاتصال',
  factSheet: 'صحيفة وقائع',
  organisations: 'المنظمات',
  place: 'المكان',
  date: 'التاريخ',
  releaseTime: 'النشر',
  reference: 'المرجع',
  languages: 'اللغات',
  altText: 'النص البديل',
  readMe: [
    'افتح index.html في أي متصفح لرؤية كل محتويات هذا الملف؛ لا حاجة إلى اتصال بالإنترنت.',
    'يرجى ذكر مصدر الصور كما هو مبين. المصدر والتعليق والنص البديل موجودة أيضًا داخل ملفات الصور نفسها (IPTC و XMP).',
    'يحتوي SHA256SUMS.txt على المجموع الاختباري SHA-256 لكل ملف: يبين الأمر sha256sum -c SHA256SUMS.txt إن كان ملف قد تغير أو تلف.',
  ],
};
