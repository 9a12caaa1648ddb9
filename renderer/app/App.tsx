import { useEffect, useState } from 'react';
import type { OpenedDocument } from '../../core/bridge/messages/document';
import { problemOf, request } from '../bridge/client';
import { createReleaseEditor } from '../editor/create-editor';
import type { ReleaseEditor } from '../editor/slate-types';
import { Workspace } from './Workspace';

/** Fetches the document that this window was opened for. */
export function App() {
  const [opened, setOpened] = useState<{ state: OpenedDocument; editor: ReleaseEditor } | null>(
    null,
  );
  const [failure, setFailure] = useState('');
  useEffect(() => {
    request('document.current', null).then(
      (state) => setOpened({ state, editor: createReleaseEditor(state.release, state.history) }),
      (error) => {
        const { message, advice } = problemOf(error);
        setFailure(`${message} ${advice}`);
      },
    );
  }, []);
  if (failure) return <p role="alert">{failure}</p>;
  return opened ? <Workspace {...opened} /> : null;
}
