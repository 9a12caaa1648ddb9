import { linkFrom } from '../facts-input/links';

/** A web or e-mail address in a text. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/**
 * The address that a text ends with, where it is one beyond doubt: it begins with `http`, `www.` or
 * is an e-mail address. The punctuation after it is not part of it.
 */
export function addressAtEnd(text: string): FoundAddress | null {
  const word = /[^\s«“„‘"<(]+$/u.exec(text);
  if (!word) return null;
  const [said] = word;
  const address = said.replace(/[.,;:!?…)\]}>”’»“"']+$/u, '');
  if (!/^(?:https?:\/\/|www\.)/i.test(address) && !address.includes('@')) return null;
  const url = linkFrom(address);
  return url ? { start: word.index, end: word.index + address.length, url } : null;
}

/** The address if a pasted text is nothing but one; null otherwise. */
export function wholeAddress(text: string): string | null {
  const trimmed = text.trim();
  const found = addressAtEnd(trimmed);
  return found?.start === 0 && /^[/)]?$/.test(trimmed.slice(found.end)) ? found.url : null;
}
