/**
 * The single values of YAML front matter: `title: "A"`, `lang: de`. Lists, and what is nested, are left out.
 */
export function frontMatterValues(yaml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/).slice(0, 200)) {
    const [, key = '', raw = ''] = /^([A-Za-z][\w-]{0,40})\s*[:=]\s*(\S.*?)\s*$/.exec(line) ?? [];
    const value = scalar(raw);
    if (key && value && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  return values;
}

function scalar(raw: string): string {
  if (raw.startsWith('"')) {
    try {
      return String(JSON.parse(raw));
    } catch {
      return '';
    }
  }
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(raw) ?? [];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return /^[[{|>&*!]/.test(raw) ? '' : raw.replace(/\s+#.*$/, '');
}
