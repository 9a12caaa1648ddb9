import type { Wording } from './words-printed';

export const arabic: Wording = {
  draft: 'مسودة – ليست للنشر',
  kinds: {
    'press-release': 'بيان صحفي',
    statement: 'بيان',
    'joint-statement': 'بيان مشترك',
    'media-advisory': 'تنويه إعلامي',
    'event-invitation': 'دعوة',
    'quote-sheet': 'اقتباسات',
    'holding-statement': 'بيان أولي',
    'open-letter': 'رسالة مفتوحة',
    correction: 'تصويب',
  },
  immediate: 'للنشر الفوري',
  embargoed: (time) => `محظور النشر حتى ${time}`,
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  credit: (name) => `الصورة: ${name}`,
  image: 'صورة',
  phone: 'هاتف',
  languages: 'اللغات',
  hours: 'ساعات التواصل',
  reference: 'المرجع',
};
