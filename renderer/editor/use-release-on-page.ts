import { useCallback } from 'react';
import { useSlateSelector } from 'slate-react';
import type { Release } from '../../core/release/release';
import { releaseOf } from './model/release-of';
import type { ReleaseEditor } from './model/slate-types';

/**
 * A value selected from the current release, for what is rendered on the page. Everything else uses
 * `useFromRelease`, which is debounced. The caller renders again only when the value changes.
 */
export function useReleaseOnPage<T>(
  select: (release: Release) => T,
  same: (a: T | null, b: T) => boolean = Object.is,
): T {
  const read = useCallback((editor: ReleaseEditor) => select(releaseOf(editor)), [select]);
  return useSlateSelector(read, same);
}
