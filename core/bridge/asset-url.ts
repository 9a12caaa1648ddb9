/** The address at which a window sees an asset of its own document. */
export const assetUrl = (asset: string): string => `app://dateline/assets/${asset}`;
