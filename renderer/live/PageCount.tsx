import { useFromRelease } from '../app/workspace-context';
import { useLive } from './live-store';

/** How many pages the release takes, and where a reader finds the contacts; while pages are shown. */
export function PageCount() {
  const { size, places } = useLive();
  const contacts = useFromRelease(({ children }) =>
    children.findIndex(({ type }) => type === 'contact-block'),
  );
  if (!size) return null;
  const page = contacts >= 0 ? places?.[contacts] : undefined;
  return (
    <span>
      {size.count === 1 ? '1 page' : `${size.count} pages`}
      {page !== undefined && page > 1 && `, contacts on page ${page}`}
    </span>
  );
}
