import type { Thing } from './find';

/** What is typed into a field, and what has to be in the release when it has been typed. */
export interface Sample {
  readonly text: string;
  /** What is looked for in the release, as JSON. */
  readonly inRelease: string;
  /** Whether the text is taken only when the field is left, because it has to be understood first. */
  readonly isRead: boolean;
}

/**
 * A text for a field, another one each time, so that it is found in one place of the release only.
 *
 * @param language of the program, in whose order dates are written
 */
export function sampleFor({ format }: Thing, n: number, language: string): Sample {
  const day = String(10 + (n % 19));
  const date = language === 'de' ? `${day}.12.2027` : `${day}/12/2027`;
  const plain = (text: string): Sample => ({ text, inRelease: text, isRead: false });
  const read = (text: string, inRelease: string): Sample => ({ text, inRelease, isRead: true });
  switch (format) {
    case 'date':
      return read(date, `2027-12-${day}`);
    case 'date-time':
      return read(`${date} 09:30`, `2027-12-${day}`);
    case 'time':
      return read('09:30', '');
    case 'zone':
      return read('New York', 'America/New_York');
    case 'email':
      return plain(`desk.${n}@example.org`);
    case 'tel':
    case 'phone':
      return { text: `+41 22 909 5${String(100 + n)}`, inRelease: '', isRead: true };
    case 'number':
      return plain(String(1000 + n));
    case 'url':
      return plain(`https://example.org/${n}`);
    case 'language':
      return read('French', '');
    case 'country':
      return read('CH', '');
    case 'language-names':
      return { ...plain(`fr: Nom d'${letters(n)}`), inRelease: `Nom d'${letters(n)}` };
    case 'accounts':
      return {
        ...plain(`Mastodon: @${letters(n)}@social.example`),
        inRelease: `@${letters(n)}@social.example`,
      };
    case 'colour':
      return read(`#aa${String(1000 + n)}`, `#aa${String(1000 + n)}`);
    default:
      return plain(`Jo's café سلام 😀 ${letters(n)}`);
  }
}

/** A number as letters: a word of its own that no dictionary and no rule changes. */
const letters = (n: number): string =>
  `q${[...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}x`;

/** A text with quotation marks, spaces and accents as they were typed, not as they were made. */
export const asTyped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[\ufeff\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
