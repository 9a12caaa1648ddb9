/** The lines of an old card as newer ones would have them. */
export interface Modernised {
  readonly lines: readonly string[];
  /** Whether the encoding of some value had to be guessed. */
  readonly guessed: boolean;
}

/**
 * The lines of a vCard 2.1 as 3.0 would have them: parameters without a name become types, and
 * quoted-printable values (RFC 2045 §6.7) are decoded by the charset they name, else by the one that
 * was chosen, else by one that makes letters of them.
 */
export function modernised(given: readonly string[], chosen?: string): Modernised {
  let guessed = false;
  const lines = joinedSoftBreaks(withoutData(given)).map((line) => {
    const colon = line.indexOf(':');
    if (colon < 0) return line;
    const head = line.slice(0, colon);
    const [name = '', ...parameters] = head.split(';');
    let value = line.slice(colon + 1);
    const upper = parameters.map((parameter) => parameter.toUpperCase());
    if (isQuotedPrintable(head)) {
      const charset = /CHARSET=([\w-]+)/i.exec(head)?.[1] ?? chosen;
      const decoded = unquoted(value, charset);
      guessed ||= decoded.guessed;
      value = decoded.text.replace(/\r\n?|\n/g, '\\n');
    }
    const types = upper
      .filter((parameter) => /^[A-Z-]+$/.test(parameter) && !ENCODINGS.has(parameter))
      .map((parameter) => `TYPE=${parameter}`);
    const named = parameters.filter((parameter) => /^TYPE=/i.test(parameter));
    return `${[name, ...named, ...types].join(';')}:${value}`;
  });
  return { lines, guessed };
}

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

const isQuotedPrintable = (head: string): boolean => /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(head);

const DATA = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b[^:]*:/i;

/** Without pictures and sounds, whose lines old programs write without indenting them. */
function withoutData(lines: readonly string[]): string[] {
  let isData = false;
  return lines.filter((line) => {
    if (DATA.test(line)) isData = true;
    else if (!/^[A-Za-z0-9+/=\s]*$/.test(line)) isData = false;
    return !isData;
  });
}

/** A quoted-printable line that ends in `=` continues in the next one, which is not indented. */
function joinedSoftBreaks(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let parts: string[] = [];
  for (const line of lines) {
    const [head = ''] = (parts[0] ?? line).split(':', 1);
    const goesOn = line.endsWith('=') && isQuotedPrintable(head);
    parts.push(goesOn ? line.slice(0, -1) : line);
    if (goesOn) continue;
    joined.push(parts.join(''));
    parts = [];
  }
  return parts.length > 0 ? [...joined, parts.join('')] : joined;
}

function unquoted(value: string, charset?: string): { text: string; guessed: boolean } {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3))?.[1];
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value[at]));
  }
  const whole = new Uint8Array(bytes);
  if (charset) return { text: decoderFor(charset).decode(whole), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole), guessed: false };
  } catch {
    return { text: guessedText(whole), guessed: true };
  }
}

/** Encodings that old programs used without declaring them, most frequent first. */
const LIKELY = ['windows-1252', 'iso-8859-2', 'windows-1250', 'windows-1251'];

/** The text by the first coding that makes letters of every byte that is not ASCII. */
function guessedText(bytes: Uint8Array): string {
  const texts = LIKELY.map((name) => new TextDecoder(name).decode(bytes));
  const isOfLetters = (text: string): boolean => !/[^\p{ASCII}\p{L}\p{M}’“”–—]/u.test(text);
  return texts.find(isOfLetters) ?? texts[0] ?? '';
}

function decoderFor(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
