import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { DocumentState } from '../../core/bridge/messages/document';
import { listen, problemOf, request } from '../bridge/client';
import type { EditingSession } from '../editor/model/editing-session';
import { releaseOf } from '../editor/model/release-of';
import type { Notice } from './workspace-context';

/** The document as a file: its name, whether it is saved, and saving it. */
export function useDocument(
  state: DocumentState,
  session: EditingSession,
  tell: (notice: Notice) => unknown,
) {
  const [{ name, path }, setFile] = useState<Pick<DocumentState, 'name' | 'path'>>(state);
  const dirty = useSyncExternalStore(session.subscribe, () => session.isDirty);

  useEffect(() => {
    const fail = (error: unknown): unknown => tell({ kind: 'error', ...problemOf(error) });
    let told = session.isDirty;
    const stops = [
      session.onFailure(fail),
      session.subscribe(() => {
        if (session.isDirty === told) return;
        told = session.isDirty;
        request('document.dirty', { dirty: told }).catch(fail);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, tell]);

  const save = useCallback(
    async (as: boolean) => {
      try {
        session.flush();
        const release = releaseOf(session.editor);
        const result = await request('document.save', { release, as });
        if (!result) return;
        session.markSaved(release);
        setFile(result);
        // The shell takes the document for saved; what was typed meanwhile is not.
        if (session.isDirty) await request('document.dirty', { dirty: true });
      } catch (error) {
        // The shell may have been waiting to close this window.
        request('document.notSaved', null).catch(console.error);
        tell({
          kind: 'error',
          ...problemOf(error),
          actions: [
            { label: 'Try again', run: () => void save(as) },
            { label: 'Save elsewhere…', run: () => void save(true) },
          ],
        });
      }
    },
    [session, tell],
  );

  /** To be called when what is on the page is what is on the disk, without having been saved here. */
  const markSaved = useCallback(() => {
    session.flush();
    session.markSaved(releaseOf(session.editor));
  }, [session]);

  useEffect(() => listen('document.saveAndClose', () => void save(false)), [save]);
  return { name, path, dirty, save, markSaved };
}
