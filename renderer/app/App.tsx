import { useEffect, useLayoutEffect, useState } from 'react';
import type { OpenedDocument } from '../../core/bridge/messages/document';
import { problemOf, request } from '../bridge/client';
import type { EditingSession } from '../editor/model/editing-session';
import { openSession } from './open-session';
import { Workspace } from './Workspace';

/** Fetches the document that this window was opened for. */
export function App() {
  const [opened, setOpened] = useState<{ state: OpenedDocument; session: EditingSession } | null>(
    null,
  );
  const [failure, setFailure] = useState('');
  useEffect(() => {
    Promise.all([request('document.current', null), rehearsed()]).then(
      ([state]) => setOpened({ state, session: openSession(state) }),
      (error) => {
        const { message, advice } = problemOf(error);
        setFailure(`${message} ${advice}`);
      },
    );
  }, []);
  useEffect(() => () => opened?.session.dispose(), [opened]);
  useLayoutEffect(() => {
    if (opened) request('document.stands', null).catch(console.error);
  }, [opened]);
  if (failure) return <p role="alert">{failure}</p>;
  return opened ? <Workspace {...opened} /> : null;
}

/** In a window that stands ready for a document there is time to rehearse. */
async function rehearsed(): Promise<void> {
  if (location.hash !== '#ready') return;
  const { prewarm } = await import('./prewarm');
  await prewarm().catch(console.error);
}
