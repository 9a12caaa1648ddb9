import type { Facts } from './facts';

/** What headings, rules and quotes are set in where no organisation has a colour. */
const USUAL = '#0b4f9c';

/**
 * The colour of a release, `#rrggbb` in lower case: that of the first organisation which has one,
 * darkened as far as it takes to be read on white (4.5 : 1; WCAG 2.2, 1.4.3).
 */
export function accentOf({ organisations }: Pick<Facts, 'organisations'>): string {
  const chosen = organisations.find(({ colour }) => colour)?.colour ?? USUAL;
  let channels = [1, 3, 5].map((at) => Number.parseInt(chosen.slice(at, at + 2), 16));
  while (contrastOnWhite(channels) < 4.5) channels = channels.map((value) => value * 0.95);
  return `#${channels.map((value) => Math.floor(value).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, "contrast ratio". */
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
