import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAllowed } from '../../core/lifecycle/lock';
import { isIssued } from '../../core/lifecycle/status';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { setFacts } from '../../renderer/editor/model/create-editor';
import { EditingSession } from '../../renderer/editor/model/editing-session';
import { releaseOf } from '../../renderer/editor/model/release-of';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { fromTemplate } from '../exports/support/seed';
import { EDITS, play, steps } from './support/any-edits';

const STATUSES = ['draft', 'in-review', 'approved', 'issued', 'corrected', 'withdrawn'] as const;

/** A window's session and the shell's copy of its release, which takes only what is allowed. */
function windowAndShell(release: Release) {
  const shell = { release, refused: 0 };
  const send = (operations: readonly Operation[]): void => {
    const after = applyAllowed(shell.release, operations);
    if (after) shell.release = after;
    else shell.refused += 1;
  };
  return { shell, session: new EditingSession(structuredClone(release), { send }) };
}

/** Plays edits; one that a locked release refuses half-way may throw. */
function attempt(editor: ReleaseEditor, edits: Parameters<typeof play>[1]): void {
  for (const edit of edits) {
    try {
      play(editor, [edit]);
    } catch (error) {
      if (!isIssued(releaseOf(editor).facts.status)) throw error;
    }
  }
}

describe('a release in any state', () => {
  it('is the same in the window and in the shell, whatever is tried on it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('joint-statement', 'press-release'),
        fc.constantFrom(...STATUSES),
        steps(Object.keys(EDITS)),
        steps(Object.keys(EDITS)),
        (id, status, before, after) => {
          const seed = fromTemplate(id);
          const first = { ...seed, facts: { ...seed.facts, status } };
          const { shell, session } = windowAndShell(first);
          const { editor } = session;
          attempt(editor, before);
          session.flush();
          // Refused steps must not go along with the next one that is allowed.
          setFacts(editor, { status: 'withdrawn', withdrawal: { why: 'Wrong figures.' } });
          attempt(editor, after);
          session.flush();
          expect(shell.refused).toBe(0);
          expect(shell.release).toEqual(releaseOf(editor));
          session.dispose();
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['issued', 'corrected', 'withdrawn'] as const)(
    'is not changed by the shell either once it is %s',
    (status) => {
      const seed = fromTemplate('joint-statement');
      const release = { ...seed, facts: { ...seed.facts, status } };
      const typed: Operation = { type: 'insert_text', path: [0, 0, 0], offset: 0, text: 'x' };
      const withdrawn: Operation = {
        type: 'set_node',
        path: [0],
        properties: { facts: release.facts },
        newProperties: { facts: { ...release.facts, status: 'withdrawn' } },
      };
      expect(applyAllowed(release, [typed])).toBeNull();
      expect(applyAllowed(release, [withdrawn, typed])).toBeNull();
      expect(applyAllowed(release, [withdrawn])?.facts.status).toBe('withdrawn');
    },
  );
});
