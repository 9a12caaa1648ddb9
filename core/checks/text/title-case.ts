import type { TextUnit } from './text-unit';

/** Whether a headline or heading gives nearly all its long words a capital, so that none is a name by it. */
export function isTitleCase({ kind, words }: TextUnit): boolean {
  if (!['headline', 'subhead', 'heading'].includes(kind)) return false;
  const long = words.filter(({ text }) => text.length > 3);
  return long.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= long.length * 0.8;
}
