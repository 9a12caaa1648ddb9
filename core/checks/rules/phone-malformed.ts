import { phoneProblem } from '../../release/address-problems';
import { blockCheck } from '../check';

export const phoneMalformed = blockCheck({
  id: 'phone-malformed',
  title: 'Telephone number is malformed',
  severity: 'warning',
  why: 'A journalist abroad has to be able to dial it: + and country code, at most 15 digits (ITU E.164).',
  run: ({ units }) =>
    units
      .filter(({ field, text }) => field?.startsWith('phones.') && text.trim() !== '')
      .flatMap((unit) => {
        const message = phoneProblem(unit.text);
        if (!message) return [];
        return [{ spot: unit.spot(0, unit.text.length), message, quote: unit.text.trim() }];
      }),
});
