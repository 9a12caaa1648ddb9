import type { ReactNode } from 'react';
import { countsOf } from '../editor/counts';
import { useFromRelease, useWorkspace } from './workspace-context';

interface Props {
  readonly dirty: boolean;
  readonly children: ReactNode;
}

/** What there is to know about the document as a whole. */
export function StatusLine({ dirty, children }: Props) {
  return (
    <footer className="status">
      {children}
      <span className="gap" />
      <output>{dirty ? 'Not saved' : 'Saved'}</output>
    </footer>
  );
}

export function WordCount() {
  const words = useFromRelease((release) => countsOf(release).words);
  return <span>{words === 1 ? '1 word' : `${words} words`}</span>;
}

export function PlaceholderCount() {
  const { run } = useWorkspace();
  const count = useFromRelease((release) => countsOf(release).placeholders);
  if (count === 0) return null;
  return (
    <button type="button" onClick={() => run('placeholder.next')}>
      {count === 1 ? '1 placeholder to fill' : `${count} placeholders to fill`}
    </button>
  );
}
