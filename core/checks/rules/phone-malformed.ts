import { phoneProblem } from '../../release/address-problems';
import { blockCheck } from '../check';

export const phoneMalformed = blockCheck({
  id: 'phone-malformed',
  title: 'Telephone number is malformed',
  severity: 'warning',
  why: 'Journalists abroad must be able to dial it: + and country code, at most 15 digits (ITU E.164).',
  run: ({ units }, { facts }) =>
    units
      .filter(({ field, text }) => field?.startsWith('phones.') && text.trim() !== '')
      .flatMap((unit) => {
        const message = phoneProblem(unit.text);
        if (!message || isNorthAmerican(unit.text, facts.language)) return [];
        return [{ spot: unit.spot(0, unit.text.length), message, quote: unit.text.trim() }];
      }),
});

/** In the United States and Canada releases give ten digits without +1, and abroad they are known by it. */
const isNorthAmerican = (phone: string, language: string): boolean =>
  /^(?:en|es)-us\b|^(?:en|fr)-ca\b/i.test(language) &&
  /^(?:1[-. ])?\(?[2-9]\d{2}\)?[-. /]{1,2}[2-9]\d{2}[-. ]\d{4}(?:,?\s*(?:x|ext\.?|poste)\s*\d{1,6})?$/iu.test(
    phone.trim().replace(/[\u00a0\u2011\u2013]/gu, '-'),
  );
