/** A kind of release, as it is shown: `media-advisory` is “Media advisory”. */
export const kindName = (kind: string): string =>
  kind.replace(/-/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
