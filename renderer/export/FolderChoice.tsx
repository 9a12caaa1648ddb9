import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import './folder-choice.css';

interface Props {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}

/** Where it is written to, and a way to another folder. */
export function FolderChoice({ folder, onChange }: Props) {
  const { report } = useWorkspace();
  const ask = (): void => {
    request('export.folder', { suggested: folder }).then(
      (path) => path && onChange(path),
      (error) => report(problemOf(error)),
    );
  };
  return (
    <div className="folder-choice">
      <span>Into</span>
      <code title={folder}>{folder}</code>
      <button type="button" className="plain" onClick={ask}>
        Change folder…
      </button>
    </div>
  );
}
