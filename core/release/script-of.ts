/** As many as a document can hold is more than one has; a hostile one shall fill no memory. */
const MAX_CACHED = 200;
const known = new Map<string, string>();

/**
 * The script a language (BCP 47) is written in, by its ISO 15924 code. Asked for every run of text,
 * and slow to work out.
 */
export function scriptOf(language: string): string {
  const found = known.get(language);
  if (found !== undefined) return found;
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  if (known.size >= MAX_CACHED) known.clear();
  known.set(language, script);
  return script;
}
