/** Takes the place of `core/bridge/asset-url.ts`: a browser has no scheme of ours for pictures. */

export const MEMORY_ORIGIN = location.origin;

const urls = new Map<string, string>();

/** The address at which the page sees a picture of its document. */
export function assetUrl(asset: string): string {
  const known = urls.get(asset);
  if (known) return known;
  const pictureOf: (name: string) => Uint8Array | undefined = Reflect.get(
    window,
    'datelinePicture',
  );
  const bytes = pictureOf(asset);
  if (!bytes) return '';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  urls.set(asset, url);
  return url;
}
