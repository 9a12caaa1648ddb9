/** The zero of each script. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0,
];

/** Digits of any script as 0 to 9. */
function withLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/**
 * A line normalised for comparison: lower case without accents, digits 0 to 9, plain spaces and hyphens,
 * none of the marks that only set a direction or the joining of letters.
 */
export function plainLine(text: string): string {
  return withLatinDigits(text.normalize('NFKC'))
    .replace(/[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/['’ʼ]/g, '')
    .replace(/[،、，]/g, ', ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
