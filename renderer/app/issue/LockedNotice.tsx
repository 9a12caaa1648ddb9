import { isIssued } from '../../../core/release/status';
import { useFromRelease, useWorkspace } from '../workspace-context';

/** Says above the page, for as long as it is so, that the text has gone out and is locked. */
export function LockedNotice() {
  const { run } = useWorkspace();
  const status = useFromRelease((release) => release.facts.status);
  if (!isIssued(status)) return null;
  return (
    <output className="strip">
      <p>
        <strong>
          {status === 'withdrawn'
            ? 'This release has been withdrawn.'
            : 'This release has been issued.'}
        </strong>{' '}
        Its text is locked.{' '}
        {status === 'corrected' && 'A correction of it has been begun in a document of its own.'}
      </p>
      {status === 'issued' && (
        <button type="button" className="plain" onClick={() => run('issue.correct')}>
          Correct…
        </button>
      )}
    </output>
  );
}
