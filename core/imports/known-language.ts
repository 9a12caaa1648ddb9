/** A language as a file names it (`de`, `fr_CH`, `ar-SA`) as a BCP 47 tag; null where it is none. */
export function knownLanguage(name: string | null | undefined): string | null {
  const tag = (name ?? '').trim().replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(tag) || /^(?:zxx|und|none)\b/i.test(tag))
    return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
