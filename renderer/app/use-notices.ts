import { useCallback, useState } from 'react';
import type { Notice } from './workspace-context';

/** What is being said above the page. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const dismiss = useCallback(
    (notice: Notice) => setNotices((all) => all.filter((other) => other !== notice)),
    [],
  );
  const tell = useCallback(
    (notice: Notice) => {
      setNotices((all) => [...all, notice]);
      return () => dismiss(notice);
    },
    [dismiss],
  );
  return { notices, tell, dismiss };
}
