import { type ComponentProps, useEffect, useState, useSyncExternalStore } from 'react';
import { assetUrl } from '../../core/bridge/asset-url';

interface Props extends Omit<ComponentProps<'img'>, 'src'> {
  readonly asset: string;
  /** How wide it is shown, at most, in CSS pixels; 0 where that is not known yet, and it is not asked for. */
  readonly shown: number;
}

/** A picture of the document or of the library, with as many pixels as the screen shows of it. */
export function AssetPicture({ asset, shown, alt, ...rest }: Props) {
  const density = useSyncExternalStore(onDensity, () => devicePixelRatio);
  const src = useWhenThere(shown > 0 ? assetUrl(asset, shown * density) : undefined);
  return <img {...rest} src={src} alt={alt} />;
}

/**
 * An address once there is what it stands for: until then the one of the same picture in another
 * width, so that no hole is seen.
 */
function useWhenThere(wanted: string | undefined): string | undefined {
  const [taken, take] = useState(wanted);
  useEffect(() => {
    if (!wanted || !isSamePicture(wanted, taken) || wanted === taken) return undefined;
    let isWanted = true;
    const there = (): void => {
      if (isWanted) take(wanted);
    };
    const image = new Image();
    image.src = wanted;
    image.decode().then(there, there);
    return () => {
      isWanted = false;
    };
  }, [taken, wanted]);
  if (!wanted || isSamePicture(wanted, taken)) return taken;
  take(wanted);
  return wanted;
}

const isSamePicture = (one: string, other: string | undefined): boolean =>
  one.split('?')[0] === other?.split('?')[0];

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
