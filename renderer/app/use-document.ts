import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentState } from '../../core/bridge/messages/document';
import { problemOf, request } from '../bridge/client';
import { createEditFeed } from '../bridge/edit-feed';
import { findingsStore } from '../checks/findings-store';
import { releaseOf } from '../editor/create-editor';
import { isAt, type Moment, momentOf } from '../editor/moment';
import { onLetter, onPainted, settleTyping } from '../editor/paint-first';
import { recordSteps } from '../editor/recorder';
import type { ReleaseEditor } from '../editor/slate-types';
import { useLiveView } from '../live/live-view';
import type { Notice } from './workspace-context';

/** Where no document ever is: what was opened with changes stays unsaved until it is saved. */
const NEVER: Moment = { type: 'insert_text', path: [], offset: 0, text: '' };

/** The document as a file: its name, whether it is saved, saving it, and telling the shell of edits. */
export function useDocument(
  state: DocumentState,
  editor: ReleaseEditor,
  tell: (notice: Notice) => unknown,
) {
  const [{ name, path }, setFile] = useState<Pick<DocumentState, 'name' | 'path'>>(state);
  const [dirty, setDirty] = useState(state.dirty);
  const saved = useRef(state.dirty ? NEVER : momentOf(editor));
  const fail = useCallback(
    (error: unknown) => tell({ kind: 'error', ...problemOf(error) }),
    [tell],
  );
  const [takeSteps] = useState(() => recordSteps(editor));
  const [feed] = useState(() => {
    const { sent } = findingsStore(editor);
    sent(state.revision);
    return createEditFeed(state.revision, () => releaseOf(editor), sent, fail);
  });

  const told = useRef(state.dirty);
  const tellDirty = useCallback(() => {
    const isDirty = !isAt(editor, saved.current);
    if (isDirty === told.current) return;
    told.current = isDirty;
    setDirty(isDirty);
    request('document.dirty', { dirty: isDirty }).catch(fail);
  }, [editor, fail]);

  const send = useCallback(() => {
    const steps = takeSteps();
    if (steps.length > 0) feed(steps);
  }, [feed, takeSteps]);
  /** To be called after every change of the release. */
  const changed = useCallback(() => {
    send();
    tellDirty();
  }, [send, tellDirty]);

  const isSeen = useLiveView() !== 'off';
  useEffect(() => onPainted(editor, changed), [editor, changed]);
  // Where the pages are seen the shell sets them anew while the window paints the letter.
  useEffect(() => (isSeen ? onLetter(editor, send) : undefined), [editor, send, isSeen]);

  const save = useCallback(
    async (as: boolean) => {
      settleTyping(editor);
      const moment = momentOf(editor);
      try {
        const result = await request('document.save', { release: releaseOf(editor), as });
        if (!result) return;
        saved.current = moment;
        // The shell takes the document for saved now; what was typed meanwhile is not.
        told.current = false;
        setDirty(false);
        setFile(result);
        tellDirty();
      } catch (error) {
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
    [editor, tell, tellDirty],
  );

  /** To be called when what is on the page is what is on the disk, without having been saved here. */
  const markSaved = useCallback(() => {
    saved.current = momentOf(editor);
    tellDirty();
  }, [editor, tellDirty]);

  useEffect(() => window.dateline.on('document.saveAndClose', () => void save(false)), [save]);
  return { name, path, dirty, save, changed, markSaved };
}
