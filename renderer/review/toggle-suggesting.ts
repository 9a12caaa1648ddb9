import { NO_REVIEW, type Person } from '../../core/release/review/review';
import { withPerson } from '../../core/review/comments';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { suggesting } from '../editor/model/suggesting';
import type { WorkspaceContext } from '../workspace/workspace-context';
import { newId, setReview } from './review-actions';

/** Begins to suggest, once it is known who does, or ends it. */
export async function toggleSuggesting({ editor, open, report }: WorkspaceContext): Promise<void> {
  const { by } = suggesting(editor);
  if (by.get() !== null) {
    by.set(null);
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
  const before = releaseOf(editor).review ?? NO_REVIEW;
  const [review, id] = withPerson(before, me, newId);
  if (review !== before) setReview(editor, review);
  suggesting(editor).by.set(id);
}
