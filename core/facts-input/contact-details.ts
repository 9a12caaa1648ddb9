import { isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/min';

/**
 * What is wrong with something that was typed, as a sentence to show beside its field; null where
 * nothing is. What is empty is never wrong: a field that has to be filled says so itself.
 */
export type InputProblem = string | null;

const EMAIL =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)+$/u;

/** What is wrong with an e-mail address: "radio@example" has no ending, "Ana" no @. */
export function emailProblem(typed: string): InputProblem {
  const text = typed.trim();
  if (text === '') return null;
  const [name = '', host = '', ...more] = text.split('@');
  if (!text.includes('@')) return 'An e-mail address has an @, as in press@example.org.';
  if (more.length > 0) return 'An e-mail address has one @ only.';
  if (/\s/.test(text)) return 'An e-mail address has no spaces.';
  if (name === '') return 'The part before the @ is missing.';
  if (!host.includes('.') || host.endsWith('.')) {
    return 'The ending is missing, as in press@example.org.';
  }
  const hasDots = name.startsWith('.') || name.endsWith('.') || text.includes('..');
  return EMAIL.test(text) && !hasDots ? null : 'This is not an e-mail address.';
}

/**
 * What is wrong with a telephone number. A number without a country code is right where the country
 * is known; "ext. 12" and "x12" may follow.
 *
 * @param country ISO 3166-1 alpha-2 code for numbers without a country code; empty where unknown
 */
export function phoneProblem(typed: string, country = ''): InputProblem {
  const text = typed
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00(?=[1-9])/, '+');
  if (text === '') return null;
  const [number = text] = text.split(/\s*(?:ext\.?|extension|x|;ext=)\s*\d{1,7}$/i);
  if (/[^\p{Nd}\s+()./\-‐-–]/u.test(number)) {
    return 'A telephone number has digits only, as in +41 22 555 01 23.';
  }
  const digits = number.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < 5) return 'This telephone number is too short.';
  if (digits > 17) return 'This telephone number is too long.';
  if (!number.startsWith('+') && !isSupportedCountry(country)) {
    return 'Begin with the country code, as in +41 22 555 01 23.';
  }
  return isPossible(number, country) ? null : 'There is no such telephone number.';
}

function isPossible(number: string, country: string): boolean {
  try {
    const options = isSupportedCountry(country) ? { defaultCountry: country } : {};
    return parsePhoneNumber(number, { extract: false, ...options }).isPossible();
  } catch {
    return false;
  }
}

/**
 * A link as it is to be kept: "www.example.org" is a web address and "press@example.org" an e-mail
 * address. Null where it is none of http, https, mailto and tel.
 */
export function linkFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (/^mailto:/i.test(text)) {
    const [address = ''] = text.slice('mailto:'.length).split('?');
    return emailProblem(address) === null && address !== '' ? text : null;
  }
  if (/^tel:/i.test(text)) return /\d{3}/.test(text) ? text : null;
  if (emailProblem(text) === null) return `mailto:${text}`;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && address !== text && !/^[^/:]+:\d+/.test(text)) {
    return null;
  }
  try {
    const { hostname } = new URL(address);
    return isHost(hostname) ? address : null;
  } catch {
    return null;
  }
}

/** Whether it can be the name of a machine that readers reach: it has an ending, or is an address. */
function isHost(hostname: string): boolean {
  if (/^\[[\da-f:.]+\]$/i.test(hostname)) return true;
  const labels = hostname.split('.');
  return labels.length > 1 && labels.every((label) => label !== '');
}

/** What is wrong with a link. */
export function linkProblem(typed: string): InputProblem {
  if (typed.trim() === '' || linkFrom(typed) !== null) return null;
  return 'This is not a link. Write it as www.example.org or press@example.org.';
}
