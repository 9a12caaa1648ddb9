/** The id of a new template: its name in small Latin letters, digits and hyphens. */
export function templateId(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  // A name in another script has none of these letters.
  return id || 'template';
}
