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
    Promise.all([request('document.current', null), prewarmed()]).then(
      ([state]) => setOpened({ state, session: openSession(state) }),
      (error) => {
        const { message, advice } = problemOf(error);
        setFailure(`${message} ${advice}`);
      },
    );
  }, []);
  useEffect(() => () => opened?.session.dispose(), [opened]);
  useLayoutEffect(() => {
    if (opened) request('document.page', { state: 'painted' }).catch(console.error);
  }, [opened]);
  if (failure) return <p role="alert">{failure}</p>;
  return opened ? <Workspace {...opened} /> : null;
}

/** A pooled window has no document yet, and time to prewarm. */
async function prewarmed(): Promise<void> {
  if (location.hash !== '#prewarm') return;
  const { prewarm } = await import('./prewarm');
  await prewarm().catch(console.error);
}
