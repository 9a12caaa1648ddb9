import type { SourceDocument } from '../imports/source';
import type { Part, Recognition } from './recognition';
import { inlinesOf, textOf } from './source-text';

/** What helps to tell what a text means. */
export interface RecogniseOptions {
  /** The present instant (ISO 8601 with `Z`): the year of a date that is written without one. */
  readonly now?: string;
  /** The IANA time zone of the person: that of an embargo which names none. */
  readonly zone?: string;
}

/** Takes the blocks of a file for the parts of a release. */
export function recognise(source: SourceDocument, _options: RecogniseOptions = {}): Recognition {
  let hasHeadline = false;
  let hasLede = false;
  const parts = source.blocks.map(({ id, content, place }): Part => {
    const of = (kind: Part['kind'], confidence = 0.5): Part => ({ kind, blocks: [id], confidence });
    if (place === 'header' || place === 'footer') return of('left-out');
    if (place === 'note') return of('notes', 0.9);
    if (content.type === 'picture') return of('image', 1);
    if (content.type === 'page-break') return of('page-break', 1);
    if (content.type === 'list' || content.type === 'table' || content.type === 'quote') {
      return of(content.type, 1);
    }
    if (inlinesOf(content) === null || textOf(content).trim() === '') return of('left-out', 1);
    if (!hasHeadline) {
      hasHeadline = true;
      return of('headline');
    }
    if (content.type === 'heading') return of('heading', 0.9);
    if (!hasLede) {
      hasLede = true;
      return of('lede');
    }
    return of('paragraph', 0.7);
  });
  return {
    parts,
    language: { value: source.properties.language ?? 'en-GB', confidence: 0.5, blocks: [] },
    kind: null,
    organisations: [],
    releaseTime: null,
    dateline: null,
    reference: null,
  };
}
