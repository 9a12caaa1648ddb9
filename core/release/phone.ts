import { type CountryCode, isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/min';

/** A telephone number as it prints, and its address where one can be made. */
export interface PrintedPhone {
  readonly text: string;
  /** A `tel:` URI (RFC 3966 §3), or null where the country is not known. */
  readonly url: string | null;
}

/**
 * A number as it is shown: in international form (ITU-T E.123) with the extension where it has
 * one. What is not a number with its country code, or says more than a number, stays as typed.
 */
export function printedPhone(typed: string): PrintedPhone {
  const text = typed.trim();
  const number = parsed(text);
  if (number) return { text: number.formatInternational(), url: number.getURI() };
  // A local number has no address that works everywhere (RFC 3966 §5.1.5).
  const digits = /^\+[\d\s().-]{6,}/.exec(text)?.[0].replace(/[^+\d]/g, '');
  return { text, url: digits ? `tel:${digits}` : null };
}

/**
 * A number in the international form in which the library keeps it.
 *
 * @param country ISO 3166-1 alpha-2 code for numbers that do not begin with `+` or `00`; empty
 *   leaves those as they are
 */
export function internationalPhone(typed: string, country: string): string {
  const text = typed
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00(?=[1-9])/, '+');
  const home = isSupportedCountry(country) ? country : undefined;
  return parsed(text.replace(/;ext=/i, ' ext. '), home)?.formatInternational() ?? text;
}

function parsed(text: string, country?: CountryCode) {
  try {
    const number = parsePhoneNumber(text, {
      extract: false,
      ...(country && { defaultCountry: country }),
    });
    return number.isPossible() ? number : null;
  } catch {
    return null;
  }
}
