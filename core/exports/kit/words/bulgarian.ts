import type { KitWords } from './kit-words';

export const bulgarian: KitWords = {
  kit: 'Пресматериали',
  documents: 'Документи',
  pictures: 'Изображения',
  print: 'За печат',
  web: 'За уеб',
  logos: 'Лога',
  contacts: 'Контакти за медии',
  allContacts: 'Всички контакти',
  factSheet: 'Информационен лист',
  organisations: 'Организации',
  place: 'Място',
  date: 'Дата',
  releaseTime: 'Публикуване',
  reference: 'Референтен номер',
  languages: 'Езици',
  altText: 'Алтернативен текст',
  readMe: [
    'Отворете index.html в браузър, за да видите всичко в пакета; не е нужна връзка с интернет.',
    'Посочвайте авторите на изображенията така, както са дадени. Авторът, надписът и алтернативният текст са и в самите файлове (IPTC и XMP).',
    'SHA256SUMS.txt съдържа контролната сума SHA-256 на всеки файл: „sha256sum -c SHA256SUMS.txt“ показва дали някой файл е променен или повреден.',
  ],
};
