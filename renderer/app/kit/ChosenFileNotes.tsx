import type { ChosenFile } from '../../../core/bridge/messages/kit';
import { problemOf, request } from '../../bridge/client';
import { useWorkspace } from '../workspace-context';

interface Props {
  readonly file: ChosenFile;
  /** Drafts may be unfinished. */
  readonly isDraft: boolean;
}

/** What there is to know of a file before it goes out: what is open in it, and an embargo. */
export function ChosenFileNotes({ file: { path, open, embargo }, isDraft }: Props) {
  const { report } = useWorkspace();
  return (
    <span className="kit-notes">
      {open.length > 0 && (
        <button
          type="button"
          className={isDraft ? 'kit-open' : 'kit-open bad'}
          title={`Still to fill: ${open.join(', ')}. Open the release.`}
          onClick={() =>
            void request('document.open', { path }).catch((error) => report(problemOf(error)))
          }
        >
          {open.length === 1 ? '1 thing to fill' : `${open.length} things to fill`}
        </button>
      )}
      {embargo && <span className="kit-embargo">{embargo}</span>}
    </span>
  );
}
