import { unmarkedText } from '../../release/plain-text';
import type { Release } from '../../release/release';

/** Search engines and messengers show about this much, in UTF-16 code units. */
const MAX_LENGTH = 300;

/**
 * A summary in one line: the subhead, else the lede, else the first paragraph, cut after a whole
 * word. Empty if there is no text.
 *
 * @param longest in UTF-16 code units
 */
export function descriptionOf(release: Release, longest = MAX_LENGTH): string {
  for (const kind of ['subhead', 'lede', 'paragraph'] as const) {
    for (const block of release.children) {
      if (block.type !== kind) continue;
      const text = unmarkedText(block.children, release.facts).replace(/\s+/g, ' ').trim();
      if (text) return shortened(text, release.facts.language, longest);
    }
  }
  return '';
}

function shortened(text: string, language: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.index + segment.segment.length > longest) break;
    end = segment.index + segment.segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
