import { fromJsonBytes } from '../../core/bridge/json-bytes';
import type { OpenedDocument } from '../../core/bridge/messages/document';
import type { Release } from '../../core/release/release';
import { createEditFeed } from '../bridge/edit-feed';
import { findingsStore } from '../checks/findings-store';
import { EditingSession } from '../editor/model/editing-session';
import { releaseOf } from '../editor/model/release-of';

/** Starts to edit the document that the shell has opened, and sends it every change. */
export function openSession({ json, history, dirty, revision }: OpenedDocument): EditingSession {
  const session: EditingSession = new EditingSession(fromJsonBytes<Release>(json), {
    history,
    dirty,
    send: (operations) => feed(operations),
  });
  const { editor } = session;
  const { sent } = findingsStore(editor);
  sent(revision);
  const feed = createEditFeed(
    revision,
    () => releaseOf(editor),
    sent,
    (error) => session.fail(error),
  );
  return session;
}
