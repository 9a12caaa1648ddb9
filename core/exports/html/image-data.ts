import { assetMediaType } from '../../images/asset-media-type';
import { base64 } from '../base64';
import type { ExportContext } from '../format';

/** Gives pictures as `data:` addresses (RFC 2397), so that a page needs no file beside it. */
export function imageData(context: Pick<ExportContext, 'asset'>): (name: string) => string | null {
  return (name) => {
    const bytes = context.asset(name);
    return bytes ? `data:${assetMediaType(name)};base64,${base64(bytes)}` : null;
  };
}
