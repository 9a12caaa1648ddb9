import { useCallback } from 'react';
import { useSlateSelector } from 'slate-react';
import type { Release } from '../../core/release/release';
import { releaseOf } from './model/release-of';
import type { ReleaseEditor } from './model/slate-types';

/**
 * Something that follows from the release, for what is drawn on the page: with the very change, not
 * after it. The caller is drawn again only when it changes.
 */
export function useReleaseOnPage<T>(
  select: (release: Release) => T,
  same: (a: T | null, b: T) => boolean = Object.is,
): T {
  const read = useCallback((editor: ReleaseEditor) => select(releaseOf(editor)), [select]);
  return useSlateSelector(read, same);
}
