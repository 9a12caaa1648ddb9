/**
 * The lines of a vCard 2.1 as 3.0 would have them: parameters without a name become types, and
 * quoted-printable values (RFC 2045 §6.7) are decoded by the charset they name.
 */
export function modernised(lines: readonly string[]): string[] {
  return joinedSoftBreaks(lines).map((line) => {
    const colon = line.indexOf(':');
    if (colon < 0) return line;
    const [name = '', ...parameters] = line.slice(0, colon).split(';');
    let value = line.slice(colon + 1);
    const upper = parameters.map((parameter) => parameter.toUpperCase());
    if (isQuotedPrintable(line.slice(0, colon))) {
      const charset = /CHARSET=([\w-]+)/i.exec(line.slice(0, colon))?.[1] ?? 'utf-8';
      value = unquoted(value, charset).replace(/\r\n?|\n/g, '\\n');
    }
    const types = upper
      .filter((parameter) => /^[A-Z-]+$/.test(parameter) && !ENCODINGS.has(parameter))
      .map((parameter) => `TYPE=${parameter}`);
    const named = parameters.filter((parameter) => /^TYPE=/i.test(parameter));
    return `${[name, ...named, ...types].join(';')}:${value}`;
  });
}

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

const isQuotedPrintable = (head: string): boolean => /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(head);

/** A quoted-printable line that ends in `=` goes on in the next one, which is not indented. */
function joinedSoftBreaks(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (goesOn) joined[joined.length - 1] = (joined.at(-1) ?? '').slice(0, -1) + line;
    else joined.push(line);
    const last = joined.at(-1) ?? '';
    goesOn = last.endsWith('=') && isQuotedPrintable(last.slice(0, last.indexOf(':')));
  }
  return joined;
}

function unquoted(value: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3))?.[1];
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value[at]));
  }
  return decoderFor(charset).decode(new Uint8Array(bytes));
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
