import type { Problem } from '../../core/bridge/messages/shared';
import type { DocumentWindow } from '../windows/document-window';

const forWindow = new WeakMap<DocumentWindow, Problem[]>();
const forAnyWindow: Problem[] = [];

/** Notices queued until a window can show them; each is delivered once. */
export const pendingNotices = {
  /** For one window, or for whichever asks first. */
  add(document: DocumentWindow | null, problem: Problem): void {
    if (!document) forAnyWindow.push(problem);
    else forWindow.set(document, [...(forWindow.get(document) ?? []), problem]);
  },

  take(document: DocumentWindow): Problem[] {
    const own = forWindow.get(document) ?? [];
    forWindow.delete(document);
    return [...forAnyWindow.splice(0), ...own];
  },
};
