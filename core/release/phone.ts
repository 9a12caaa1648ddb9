import { type CountryCode, isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/min';

/** A telephone number as it prints, and its address where one can be made. */
export interface PrintedPhone {
  readonly text: string;
  /** A `tel:` URI (RFC 3966 §3), or null where the country is not known. */
  readonly url: string | null;
}

/**
 * A number as printed: in international form (ITU-T E.123), with its extension. Anything that is
 * not a number with a country code stays as typed.
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
 * A number in the international form used by the library.
 *
 * @param country ISO 3166-1 alpha-2 code for numbers that do not begin with `+` or `00`; if empty,
 *   those are left unchanged
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
