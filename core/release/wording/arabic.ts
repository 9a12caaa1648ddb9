import type { Wording } from './words-printed';

export const arabic: Wording = {
  draft: 'مسودة – ليست للنشر',
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
