import type { KitWords } from './kit-words';

export const ukrainian: KitWords = {
  kit: 'Матеріали для преси',
  documents: 'Документи',
  pictures: 'Фотографії',
  print: 'Для друку',
  web: 'Для інтернету',
  logos: 'Логотипи',
  contacts: 'Контакти для преси',
  allContacts: 'Усі контакти',
  factSheet: 'Довідка',
  organisations: 'Організації',
  place: 'Місце',
  date: 'Дата',
  releaseTime: 'Публікація',
  reference: 'Вихідний номер',
  languages: 'Мови',
  altText: 'Альтернативний текст',
  readMe: [
    'Відкрийте index.html у будь-якому браузері, щоб побачити всі матеріали; з’єднання не потрібне.',
    'Просимо зазначати авторів фотографій так, як їх названо. Автор, підпис і альтернативний текст записані й у самих файлах (IPTC та XMP).',
    'SHA256SUMS.txt містить контрольну суму SHA-256 кожного файлу: команда «sha256sum -c SHA256SUMS.txt» показує, чи файл не змінено й не пошкоджено.',
  ],
};
