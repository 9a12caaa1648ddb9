import { useEffect, useLayoutEffect, useState } from 'react';
import { fromJsonBytes } from '../../core/bridge/json-bytes';
import type { OpenedDocument } from '../../core/bridge/messages/document';
import type { Release } from '../../core/release/release';
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
    Promise.all([request('document.current', null), rehearsed()]).then(
      ([state]) => {
        const release = fromJsonBytes<Release>(state.json);
        setOpened({ state, editor: createReleaseEditor(release, state.history) });
      },
      (error) => {
        const { message, advice } = problemOf(error);
        setFailure(`${message} ${advice}`);
      },
    );
  }, []);
  useLayoutEffect(() => {
    if (opened) request('document.stands', null).catch(console.error);
  }, [opened]);
  if (failure) return <p role="alert">{failure}</p>;
  return opened ? <Workspace {...opened} /> : null;
}

/** In a window that stands ready for a document there is time to rehearse. */
async function rehearsed(): Promise<void> {
  if (location.hash !== '#ready') return;
  const { rehearse } = await import('./rehearse');
  await rehearse().catch(console.error);
}
