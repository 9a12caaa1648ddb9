import { contactsAt } from '../../core/preview/page-facts';
import { useFromRelease } from '../workspace/workspace-context';
import { usePageFacts } from './page-facts';
import { usePreview } from './preview-store';

/** How many pages the release takes, and where a reader finds the contacts. */
export function PageCount() {
  const { size, places } = usePreview();
  const counted = usePageFacts();
  const contacts = useFromRelease(contactsAt);
  // The count is exact while the pages are shown, otherwise from the last pause in typing.
  const count = size?.count ?? counted?.count;
  if (count === undefined) return null;
  const page = size ? places?.[contacts] : counted?.contacts;
  return (
    <span>
      {count === 1 ? '1 page' : `${count} pages`}
      {page && page > 1 && `, contacts on page ${page}`}
    </span>
  );
}
