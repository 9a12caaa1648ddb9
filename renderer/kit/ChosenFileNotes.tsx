import type { ChosenFile } from '../../core/bridge/messages/kit';
import { againstText } from '../../core/preflight/preflight';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly file: ChosenFile;
  /** Drafts may be unfinished. */
  readonly isDraft: boolean;
}

/** What to know about a file before it goes out: open placeholders, errors, an embargo. */
export function ChosenFileNotes({ file, isDraft }: Props) {
  const { path, open, embargo, errors, signOffs } = file;
  const { report } = useWorkspace();
  const openFile = (): void =>
    void request('document.open', { path }).catch((error) => report(problemOf(error)));
  return (
    <span className="kit-notes">
      {open.length > 0 && (
        <button
          type="button"
          className={isDraft ? 'kit-open' : 'kit-open bad'}
          title={`Still to fill: ${open.join(', ')}. Open the release.`}
          onClick={openFile}
        >
          {open.length === 1 ? '1 thing to fill' : `${open.length} things to fill`}
        </button>
      )}
      {open.length === 0 && errors + signOffs > 0 && (
        <button
          type="button"
          className={isDraft ? 'kit-open' : 'kit-open bad'}
          title="Open the release."
          onClick={openFile}
        >
          {againstText(file)}
        </button>
      )}
      {embargo && <span className="kit-embargo">{embargo}</span>}
    </span>
  );
}
