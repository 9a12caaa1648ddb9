import { useEffect, useRef, useState } from 'react';
import { listen, problemOf, request } from '../bridge/client';
import type { WorkspaceContext } from '../workspace/workspace-context';

/** What the dialog of a review is opened with. */
export interface ImportArgument {
  readonly path: string;
  /** It comes from the archive of old releases. */
  readonly isOld: boolean;
  /** How many files come after this one. */
  readonly left: number;
  /** The person has decided about this file. */
  readonly ended: () => void;
}

type WaitingFile = Pick<ImportArgument, 'path' | 'isOld'>;

/**
 * Opens the review of each file that the shell names, one after the other, as soon as no other dialog
 * is open; and says where a release came from.
 */
export function useImportReviews(
  { open, tell, report }: WorkspaceContext,
  isDialogOpen: boolean,
): void {
  const [files, setFiles] = useState<readonly WaitingFile[]>([]);
  const isReviewing = useRef(false);
  useEffect(() => {
    const stops = [
      listen('imports.review', ({ paths, isOld }) =>
        setFiles((waiting) => [...waiting, ...paths.map((path) => ({ path, isOld }))]),
      ),
      listen('imports.made', ({ file }) =>
        tell({
          kind: 'success',
          message: `Made from “${file}”, which stays as it is.`,
          advice: 'The release is not saved yet.',
        }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tell]);
  useEffect(() => {
    if (isDialogOpen) return;
    const [file] = files;
    if (file) {
      isReviewing.current = true;
      const ended = (): void => setFiles((waiting) => waiting.slice(1));
      open('import', { ...file, left: files.length - 1, ended } satisfies ImportArgument);
    } else if (isReviewing.current) {
      isReviewing.current = false;
      request('imports.close', null).catch((error) => report(problemOf(error)));
    }
  }, [isDialogOpen, files, open, report]);
}
