/** Accepted by every mail server: no spaces, one @, a domain with a dot, no two dots in a row. */
const EMAIL =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** Whether mail can be sent to this address, by its form. */
export const isEmail = (text: string): boolean => EMAIL.test(text.trim());

/** The problem with an e-mail address as a sentence; null if it is valid or empty. */
export function emailProblem(typed: string): string | null {
  const text = typed.trim();
  return text === '' || isEmail(text) ? null : `“${text}” is not an e-mail address.`;
}

/** An extension follows the number; it cannot be dialled from abroad. */
const EXTENSION = /(?:\s*(?:ext\.?|extension|poste|x)\s*\d{1,6})$/iu;
const LABEL = /\s*\((?:mobile|office|whatsapp|signal|portable|móvil)\)$/iu;
const OTHER_SIGNS = /[^\d\s+().\-–/\u00a0\u2011\u200e\u200f]/u;

/** The problem with a telephone number as a sentence; null if it is valid or empty. */
export function phoneProblem(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const number = text.replace(LABEL, '').replace(EXTENSION, '').normalize('NFKC');
  const digits = number.replace(/\D/g, '');
  const problem = problemOfNumber(number, digits);
  return problem && `“${text}” ${problem}.`;
}

function problemOfNumber(number: string, digits: string): string | null {
  if (OTHER_SIGNS.test(number)) return 'has signs that no telephone number has';
  if (digits.length < 5) return 'is too short for a telephone number';
  if (!number.replace(/[\u200e\u200f]/g, '').startsWith('+'))
    return 'has no country code: begin with +';
  if (/\+.*\+/.test(number)) return 'has two plus signs';
  if (digits.startsWith('0')) return 'has a country code that begins with 0';
  if (digits.length < 8) return 'is too short';
  if (digits.length > 15) return 'is too long';
  return /\(0\)/.test(number) ? 'has a (0) that is not dialled from abroad' : null;
}
