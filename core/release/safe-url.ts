const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as it may be made clickable, or null where it may not: relative or empty addresses,
 * `#`, and every scheme but http, https, mailto and tel (so never `javascript:`, `file:`, `data:`).
 */
export function safeUrl(url: string): string | null {
  const trimmed = url.trim();
  try {
    const parsed = new URL(trimmed);
    if (!SAFE_SCHEMES.has(parsed.protocol)) return null;
    return parsed.protocol === 'mailto:' ? withSafeFields(parsed.href) : parsed.href;
  } catch {
    return null;
  }
}

/** Header fields that a `mailto:` link may set (RFC 6068, 7): none that would attach a file. */
const MAIL_FIELDS = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to']);

function withSafeFields(mailto: string): string {
  const [address = '', fields] = mailto.split(/\?(.*)/s);
  const safe = (fields ?? '')
    .split('&')
    .filter((field) => MAIL_FIELDS.has((field.split('=')[0] ?? '').toLowerCase()));
  return safe.length > 0 ? `${address}?${safe.join('&')}` : address;
}

/**
 * A warning before an address is opened that may not lead where it seems to: its host in plain
 * letters, and whether a name precedes it. Null if it is what it seems.
 */
export function hiddenHost(url: string): string | null {
  const safe = safeUrl(url);
  if (!safe?.startsWith('http')) return null;
  const { hostname, username } = new URL(safe);
  const isSpelledOut = url.toLowerCase().includes(hostname);
  return username === '' && isSpelledOut ? null : hostname;
}
