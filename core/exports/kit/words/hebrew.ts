import type { KitWords } from './kit-words';

export const hebrew: KitWords = {
  kit: 'ערכת עיתונות',
  documents: 'מסמכים',
  pictures: 'תמונות',
  print: 'לדפוס',
  web: 'לרשת',
  logos: 'סמלילים',
  contacts: 'אנשי קשר לתקשורת',
  allContacts: 'כל אנשי הקשר',
  factSheet: 'דף מידע',
  organisations: 'ארגונים',
  place: 'מקום',
  date: 'תאריך',
  releaseTime: 'פרסום',
  reference: 'אסמכתא',
  languages: 'שפות',
  altText: 'טקסט חלופי',
  readMe: [
    'פתחו את index.html בכל דפדפן כדי לראות את כל תוכן הערכה; אין צורך בחיבור לרשת.',
    'נא לציין את הקרדיט לתמונות כפי שנכתב. הקרדיט, הכיתוב והטקסט החלופי נמצאים גם בתוך קובצי התמונות עצמם (IPTC ו־XMP).',
    'הקובץ SHA256SUMS.txt מכיל את סיכום הביקורת SHA-256 של כל קובץ: הפקודה sha256sum -c SHA256SUMS.txt מראה אם קובץ השתנה או נפגם.',
  ],
};
