import { type ReactNode, useEffect } from 'react';
import { unresolvedIn } from '../../core/templates/unresolved';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

interface Props {
  /** Where the document is saved; null for one that never was. */
  readonly path: string | null;
  /** The sample of a first start, untouched. */
  readonly sample: boolean;
  readonly dirty: boolean;
  readonly children: ReactNode;
}

/** The status of the document as a whole. */
export function StatusLine({ path, sample, dirty, children }: Props) {
  const unsaved = sample ? 'Sample' : 'Not saved yet';
  const unchanged = path === null ? unsaved : 'Saved';
  return (
    <footer className="status">
      {children}
      <span className="gap" />
      <output>{dirty ? 'Unsaved changes' : unchanged}</output>
    </footer>
  );
}

/** How much is still to be filled; a click goes to the next of it. */
export function UnresolvedCount() {
  const { run, path, showPanel } = useWorkspace();
  const count = useFromRelease((release) => unresolvedIn(release).length);
  const asks = useFromRelease(({ form }) => form !== undefined);
  // A new release made from a template begins with what the template asks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the window opens
  useEffect(() => {
    if (path === null && asks && count > 0) showPanel('fill');
  }, []);
  if (count === 0) return null;
  return (
    <button type="button" onClick={() => run('placeholder.next')}>
      {count === 1 ? '1 thing to fill' : `${count} things to fill`}
    </button>
  );
}
