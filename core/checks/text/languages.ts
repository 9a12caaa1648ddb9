import { baseLanguage } from '../../text/base-language';

export const isEnglish = (tag: string): boolean => baseLanguage(tag) === 'en';
export const isFrench = (tag: string): boolean => baseLanguage(tag) === 'fr';

/** Languages in which nothing like an upper-case letter or a full stop may be assumed. */
const WITHOUT_CASE = new Set([
  'ar',
  'fa',
  'he',
  'ur',
  'ps',
  'am',
  'ti',
  'zh',
  'ja',
  'ko',
  'th',
  'hi',
]);

export const hasCase = (tag: string): boolean => !WITHOUT_CASE.has(baseLanguage(tag));

/** Whether sentences end in a sign: Thai parts them, and much else, by a space. */
export const endsSentences = (tag: string): boolean => baseLanguage(tag) !== 'th';
