import { safeUrl } from '../release/safe-url';

/**
 * The address of a link as a person reads it, for formats that print it beside the text: as it was
 * written (not percent-encoded), without `mailto:` and `tel:`. Null where the link is dead or must
 * not be clicked.
 */
export function shownAddress(url: string): string | null {
  const safe = safeUrl(url);
  if (safe === null) return null;
  const written = url.trim();
  return (/\s/u.test(written) ? safe : written).replace(/^(mailto|tel):/i, '');
}

/** Whether the text of a link already contains its address, so that printing it would repeat it. */
export function saysAddress(text: string, address: string): boolean {
  return bare(text) === bare(address);
}

function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
