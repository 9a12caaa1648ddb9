import { useState } from 'react';
import type { LibraryState } from '../../../core/bridge/messages/library';
import { request } from '../../bridge/client';

interface Props {
  readonly state: LibraryState;
  readonly fail: (error: unknown) => void;
}

/** Where the library lies, how to use another, and which of its files cannot be used. */
export function FolderLine({ state, fail }: Props) {
  const [open, setOpen] = useState(false);
  const use = (to: 'choose' | 'own'): void => void request('library.folder', { to }).catch(fail);
  return (
    <footer className="status library-foot">
      <span title={state.folder}>{state.isOwn ? 'Your own library' : state.folder}</span>
      <button type="button" onClick={() => use('choose')}>
        Use a shared folder…
      </button>
      {!state.isOwn && (
        <button type="button" onClick={() => use('own')}>
          Back to your own library
        </button>
      )}
      <span className="gap" />
      {state.troubleCount > 0 && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {state.troubleCount === 1
            ? '1 file cannot be used'
            : `${state.troubleCount} files cannot be used`}
        </button>
      )}
      {open && (
        <ul>
          {state.troubles.map(({ file, message, advice }) => (
            <li key={file}>
              <strong>{message}</strong> {advice} <code>{file}</code>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
