/** The label of a kind of release: `media-advisory` is “Media advisory”. */
export const kindName = (kind: string): string =>
  kind.replace(/-/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
