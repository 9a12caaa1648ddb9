import { useCallback } from 'react';
import { type Section, sectionHeading } from '../../../core/print/section-heading';
import type { Release } from '../../../core/release/release';
import { isPrinted } from '../../../core/templates/resolve-template';
import { useReleaseOnPage } from '../../editor/use-release-on-page';

/** The heading that is printed above a section; null where none is (see `sectionHeading`). */
export function useSectionHeading(section: Section): string | null {
  return useReleaseOnPage(
    useCallback(
      (release: Release) => {
        const { children, facts } = release;
        const index = children.indexOf(section);
        const before = children.slice(0, index).findLast((block) => isPrinted(release, block));
        return sectionHeading(section, facts, before ?? null);
      },
      [section],
    ),
  );
}
