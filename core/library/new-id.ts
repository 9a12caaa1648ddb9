/**
 * An id for a new entry: what it is called in plain letters, and some random ones so that two
 * people who add the same name at once still make two files.
 *
 * @param random at least eight hexadecimal digits, for example a UUID
 */
export function newId(kind: string, name: string, random: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const tail = random.replace(/[^0-9a-f]/g, '').slice(0, 8);
  return `${slug || kind}-${tail}`;
}
