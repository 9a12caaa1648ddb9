import { html, nothing } from '../html/markup';
import { type Surface, semanticBox } from '../html/surface';

/** A surface that marks every element with the part that it is, and how it is aligned and directed. */
export function partSurface(imageUrl: Surface['imageUrl']): Surface {
  const attributes: Surface['attributes'] = (part, align, direction) =>
    html` data-part="${part}"${align ? html` data-align="${align}"` : nothing}${
      direction ? html` data-direction="${direction}"` : nothing
    }`;
  return { attributes, box: semanticBox(attributes), imageUrl };
}
