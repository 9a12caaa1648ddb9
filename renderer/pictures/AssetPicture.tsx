import { type ComponentProps, useSyncExternalStore } from 'react';
import { assetUrl } from '../../core/bridge/asset-url';

interface Props extends Omit<ComponentProps<'img'>, 'src'> {
  readonly asset: string;
  /** How wide it is shown, at most, in CSS pixels; 0 where that is not known yet, and it is not asked for. */
  readonly shown: number;
}

/** A picture of the document or of the library, with as many pixels as the screen shows of it. */
export function AssetPicture({ asset, shown, alt, ...rest }: Props) {
  const density = useSyncExternalStore(onDensity, () => devicePixelRatio);
  return <img {...rest} src={shown > 0 ? assetUrl(asset, shown * density) : undefined} alt={alt} />;
}

/** Tells when the window is zoomed, or drawn on another screen. */
function onDensity(tell: () => void): () => void {
  let query: MediaQueryList;
  const follow = (): void => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', changed, { once: true });
  };
  const changed = (): void => {
    follow();
    tell();
  };
  follow();
  return () => query.removeEventListener('change', changed);
}
