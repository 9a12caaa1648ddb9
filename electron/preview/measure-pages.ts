import type { PageLook } from '../../core/exports/pdf/pdf-options';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { type PageFacts, pageFacts } from '../../core/preview/page-facts';
import { layoutIn, PLACES, previewSource, type Size } from '../../core/preview/preview-document';
import { WHOLE } from '../../core/preview/section';
import type { Release } from '../../core/release/release';
import { PreviewEngine } from './preview-engine';

const NO_BYTES = new Uint8Array(0);

/**
 * Page facts of a release, found by setting it as its PDF.
 *
 * @param sizes of its pictures, by name
 * @param look the page options; A4 by default
 * @throws Error when the release cannot be set
 */
export function measurePages(
  release: Release,
  sizes: ReadonlyMap<string, Size>,
  look?: PageLook,
): PageFacts {
  const engine = new PreviewEngine();
  for (const [asset, size] of sizes) engine.picture(asset, size);
  const parts = documentParts(release, (name) => (sizes.has(name) ? NO_BYTES : undefined), look);
  const set = engine.set(previewSource(parts, WHOLE, true));
  return pageFacts(release, layoutIn(engine.ask(set, PLACES), set.numOfPages));
}
