import type { Operation } from '../../../core/release/operations/operation';
import type { Release } from '../../../core/release/release';
import { EditingSession } from '../../../renderer/editor/model/editing-session';

/** A session on a release, and a function that gives what was sent since it was last called. */
export function recorded(release: Release): {
  readonly session: EditingSession;
  readonly take: () => Operation[];
} {
  let sent: Operation[] = [];
  const session = new EditingSession(release, {
    send: (operations) => {
      sent.push(...operations);
    },
  });
  const take = (): Operation[] => {
    session.flush();
    const taken = sent;
    sent = [];
    return taken;
  };
  return { session, take };
}
