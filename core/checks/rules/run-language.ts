import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { detectLanguage } from '../text/detect';
import { proseOf } from '../text/find-in-units';

export const runLanguage = blockCheck({
  id: 'run-language',
  title: 'Language of the text',
  severity: 'advice',
  why: 'Screen readers, hyphenation and spelling go by the language that a text says it is in.',
  run(block, { facts }) {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    return proseOf(block).flatMap((unit) => {
      const set = unit.languageSet ?? facts.language;
      const like = detectLanguage(unit.text, set);
      if (baseLanguage(like) === baseLanguage(set)) return [];
      const message = `This is marked as ${names.of(set)}, and reads like ${names.of(like)}.`;
      const quote = unit.text.trim().slice(0, 80);
      return [{ spot: unit.spot(0, unit.text.length), message, quote }];
    });
  },
});
