/** A token of RTF (RTF 1.9.1, "RTF syntax"). */
export type RtfToken =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'word'; readonly word: string; readonly parameter: number | null }
  | { readonly type: 'symbol'; readonly symbol: string }
  | { readonly type: 'text' | 'binary'; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CR = 0x0d;
const LF = 0x0a;
const QUOTE = 0x27;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Reads RTF token by token. A file that is cut anywhere ends there. */
export class RtfTokens {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** The next token; null at the end. */
  next(): RtfToken | null {
    const { bytes } = this;
    while (bytes[this.#at] === CR || bytes[this.#at] === LF) this.#at += 1;
    const byte = bytes[this.#at];
    if (byte === undefined) return null;
    if (byte === OPEN || byte === CLOSE) {
      this.#at += 1;
      return { type: byte === OPEN ? 'open' : 'close' };
    }
    if (byte === BACKSLASH) return this.#control();
    const start = this.#at;
    while (this.#isText(bytes[this.#at])) this.#at += 1;
    return { type: 'text', bytes: bytes.subarray(start, this.#at) };
  }

  #isText(byte: number | undefined): boolean {
    return (
      byte !== undefined &&
      byte !== BACKSLASH &&
      byte !== OPEN &&
      byte !== CLOSE &&
      byte !== CR &&
      byte !== LF
    );
  }

  #control(): RtfToken | null {
    const { bytes } = this;
    const first = bytes[this.#at + 1];
    if (first === undefined) {
      this.#at += 1;
      return null;
    }
    if (first === QUOTE) {
      const code = Number.parseInt(
        String.fromCharCode(...bytes.subarray(this.#at + 2, this.#at + 4)),
        16,
      );
      this.#at += 4;
      return { type: 'text', bytes: Number.isNaN(code) ? new Uint8Array(0) : Uint8Array.of(code) };
    }
    if (!isLetter(first)) {
      this.#at += 2;
      return { type: 'symbol', symbol: String.fromCharCode(first) };
    }
    const start = this.#at + 1;
    let end = start;
    // No word is longer than 32 letters.
    while (isLetter(bytes[end]) && end - start < 40) end += 1;
    const word = String.fromCharCode(...bytes.subarray(start, end));
    const digits = bytes[end] === 0x2d ? end + 1 : end;
    let after = digits;
    while (isDigit(bytes[after]) && after - digits < 11) after += 1;
    const hasParameter = after > digits;
    const parameter = hasParameter
      ? Number.parseInt(String.fromCharCode(...bytes.subarray(end, after)), 10)
      : null;
    this.#at = hasParameter ? after : end;
    if (bytes[this.#at] === 0x20) this.#at += 1;
    if (word === 'bin') return this.#binary(parameter ?? 0);
    return { type: 'word', word, parameter };
  }

  #binary(length: number): RtfToken {
    const start = this.#at;
    this.#at = Math.min(this.bytes.length, start + Math.max(0, length));
    return { type: 'binary', bytes: this.bytes.subarray(start, this.#at) };
  }
}
