import * as v from 'valibot';
import { TopBlock } from '../../../../core/release/blocks/block';
import type { Copied } from './copied';

/** What Slate, and whoever else uses it, puts beside the HTML of what is copied. */
const ATTRIBUTE = /data-slate-fragment="([^"]+)"/;

const Fragment = v.tuple([v.object({ type: v.literal('release'), children: v.array(TopBlock) })]);

/** What was copied from a release; null where nothing was, or from an editor whose blocks are others. */
export function ownFragment({ fragment: carried, html }: Copied): TopBlock[] | null {
  const encoded = carried || ATTRIBUTE.exec(html)?.[1];
  if (!encoded) return null;
  try {
    const fragment = v.safeParse(Fragment, JSON.parse(decodeURIComponent(atob(encoded))));
    return fragment.success ? fragment.output[0].children : null;
  } catch {
    return null;
  }
}
