import type { Person } from '../../core/release/review/review';
import { problemOf, request } from '../bridge/client';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { suggesting } from '../editor/model/suggesting';
import type { WorkspaceContext } from '../workspace/workspace-context';
import { personIn } from './review-actions';

/** Begins to suggest, once it is known who does, or ends it. */
export async function toggleSuggesting({ editor, open, report }: WorkspaceContext): Promise<void> {
  const { by } = suggesting(editor);
  if (by.get() !== null) {
    by.set(null);
    // What is typed next is no suggestion any more.
    editor.marks = null;
    return;
  }
  try {
    const me = await request('review.me', null);
    if (me) begin(editor, me);
    else open('me', { whenKnown: (person: Person) => begin(editor, person) });
  } catch (error) {
    report(problemOf(error));
  }
}

function begin(editor: ReleaseEditor, me: Person): void {
  suggesting(editor).by.set(personIn(editor, me));
}
