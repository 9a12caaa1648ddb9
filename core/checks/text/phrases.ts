/**
 * A pattern for a list of words and phrases: whole words, any case, any white space between words,
 * either apostrophe, longest phrase first. `*` at an end matches the rest of a word.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const sources = [...phrases].sort((a, b) => b.length - a.length).map(phraseSource);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function phraseSource(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\p{L}*')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}

/** A phrase as the lists write it, however the text writes it: for looking its entry up. */
export function phraseKey(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}

/** Adapts a replacement to the case of the original: all capitals, or an initial capital. */
export function inCaseOf(original: string, replacement: string): string {
  if (original.length > 1 && original === original.toUpperCase() && /\p{Lu}/u.test(original)) {
    return replacement.toUpperCase();
  }
  const [first = ''] = original;
  const [start = ''] = replacement;
  return first !== first.toLowerCase()
    ? start.toUpperCase() + replacement.slice(start.length)
    : replacement;
}
