import type { KitWords } from './kit-words';

export const simplifiedChinese: KitWords = {
  kit: '新闻资料包',
  documents: '文件',
  pictures: '图片',
  print: '印刷用',
  web: '网络用',
  logos: '标志',
  contacts: '媒体联系人',
  allContacts: '全部联系人',
  factSheet: '资料页',
  organisations: '机构',
  place: '地点',
  date: '日期',
  releaseTime: '发布',
  reference: '编号',
  languages: '语言',
  altText: '替代文本',
  readMe: [
    '用任意浏览器打开 index.html 即可查看全部内容，无需联网。',
    '请按所列署名使用图片。署名、图片说明和替代文本也写在图片文件中（IPTC 和 XMP）。',
    'SHA256SUMS.txt 列有每个文件的 SHA-256 校验和：运行“sha256sum -c SHA256SUMS.txt”可查出文件是否被更改或损坏。',
  ],
};
