import { useEffect, useRef } from 'react';
import { problemOf, request } from '../bridge/client';
import type { WorkspaceContext } from '../workspace/workspace-context';

/** Asks once what an earlier run left unsaved, and shows it. */
export function useJournalNews({ open, report }: WorkspaceContext): void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    request('journal.news', null).then(
      ({ found, problems }) => {
        for (const problem of problems) report(problem);
        if (found) open('recovery');
      },
      (error) => report(problemOf(error)),
    );
  }, [open, report]);
}
