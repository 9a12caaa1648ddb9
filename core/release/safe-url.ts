const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as it may be made clickable, or null where it may not: relative or empty addresses,
 * `#`, and every scheme but http, https, mailto and tel (so never `javascript:`, `file:`, `data:`).
 */
export function safeUrl(url: string): string | null {
  const trimmed = url.trim();
  try {
    const parsed = new URL(trimmed);
    return SAFE_SCHEMES.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
