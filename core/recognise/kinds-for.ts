import type { SourceBlock } from '../imports/source';
import { PART_KINDS, type PartKind } from './recognition';

/** What blocks of a file can be taken for: lines of text for no picture, a picture for no headline. */
export function kindsFor(contents: readonly SourceBlock['content'][]): PartKind[] {
  const has = (type: SourceBlock['content']['type']): boolean =>
    contents.some((content) => content.type === type);
  const isOnly = (type: SourceBlock['content']['type']): boolean =>
    contents.every((content) => content.type === type);
  if (isOnly('picture')) return ['image', 'left-out'];
  if (isOnly('page-break')) return ['page-break', 'left-out'];
  if (isOnly('table')) return ['table', 'notes', 'boilerplate', 'contacts', 'left-out'];
  return PART_KINDS.filter((kind) => {
    if (kind === 'page-break') return false;
    if (kind === 'image') return has('picture');
    return kind !== 'table' || has('table');
  });
}
