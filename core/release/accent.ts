import type { Facts } from './facts';

/** The colour of headings, rules and quotes if no organisation has one. */
export const USUAL_COLOUR = '#0b4f9c';

/**
 * The colour of a release, `#rrggbb` in lower case: that of the first organisation which has one,
 * darkened as far as it takes to be read on white (4.5 : 1; WCAG 2.2, 1.4.3).
 */
export function accentOf({ organisations }: Pick<Facts, 'organisations'>): string {
  let channels = channelsOf(chosenColour(organisations));
  while (contrast(WHITE, channels) < 4.5) channels = channels.map((value) => value * 0.95);
  return hex(channels);
}

/** The same colour, lightened as far as it takes to be read on a dark ground, `#rrggbb`. */
export function accentOnDark(
  { organisations }: Pick<Facts, 'organisations'>,
  ground: string,
): string {
  const dark = channelsOf(ground);
  let channels = channelsOf(chosenColour(organisations));
  while (contrast(channels, dark) < 4.5) {
    channels = channels.map((value) => value + (255 - value) * 0.05);
  }
  return hex(channels);
}

type Channels = readonly number[];
const WHITE: Channels = [255, 255, 255];

const chosenColour = (organisations: Facts['organisations']): string =>
  organisations.find(({ colour }) => colour)?.colour ?? USUAL_COLOUR;

const channelsOf = (colour: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hex = (channels: Channels): string =>
  `#${channels.map((value) => Math.floor(value).toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2.2, "contrast ratio". */
const contrast = (lighter: Channels, darker: Channels): number =>
  (luminance(lighter) + 0.05) / (luminance(darker) + 0.05);

function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
