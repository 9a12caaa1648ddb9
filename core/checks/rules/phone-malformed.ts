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
        const problem = problemOf(unit.text.trim());
        if (!problem) return [];
        const message = `“${unit.text.trim()}” ${problem}.`;
        return [{ spot: unit.spot(0, unit.text.length), message, quote: unit.text.trim() }];
      }),
});

/** An extension stands after the number; it is not dialled from abroad. */
const EXTENSION = /(?:\s*(?:ext\.?|extension|poste|x)\s*\d{1,6})$/iu;
const LABEL = /\s*\((?:mobile|office|whatsapp|signal|portable|móvil)\)$/iu;

function problemOf(phone: string): string | null {
  const number = phone.replace(LABEL, '').replace(EXTENSION, '').normalize('NFKC');
  if (/[^\d\s+().\-–/\u00a0\u2011\u200e\u200f]/u.test(number))
    return 'has signs that no telephone number has';
  const digits = number.replace(/\D/g, '');
  if (!number.replace(/[\u200e\u200f]/g, '').startsWith('+'))
    return 'has no country code: begin with +';
  if (/\+.*\+/.test(number)) return 'has two plus signs';
  if (digits.startsWith('0')) return 'has a country code that begins with 0';
  if (digits.length < 8) return 'is too short';
  if (digits.length > 15) return 'is too long';
  return /\(0\)/.test(number) ? 'has a (0) that is not dialled from abroad' : null;
}
