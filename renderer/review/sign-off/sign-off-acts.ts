import { Transforms } from 'slate';
import type { Release } from '../../../core/release/release';
import type { Person, Review } from '../../../core/release/review/review';
import { NO_REVIEW } from '../../../core/release/review/review';
import { releaseOf } from '../../editor/model/create-editor';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { changeField } from '../../editor/model/undo-steps';
import type { WorkspaceContext } from '../../workspace/workspace-context';
import { personIn } from '../review-actions';

/** Changes the sign-off sheet and the texts that it names: one step of undo. */
export function changeSheet(editor: ReleaseEditor, change: (release: Release) => Release): void {
  const before = releaseOf(editor);
  const { review, sent } = change(before);
  const fields = {
    ...(review && review !== before.review && { review }),
    ...(sent && sent !== before.sent && { sent }),
  };
  if (Object.keys(fields).length === 0) return;
  changeField(editor, '', '', () => Transforms.setNodes(editor, fields as never, { at: [0] }));
}

/** As above, of the lines of the sheet alone. */
export const changeLines = (editor: ReleaseEditor, change: (review: Review) => Review): void =>
  changeSheet(editor, (release) => ({ ...release, review: change(release.review ?? NO_REVIEW) }));

/** Does something in the name of the person at this computer, who is asked for theirs the first time. */
export function asMe(
  me: Person | null | undefined,
  { editor, open }: WorkspaceContext,
  act: (me: Person) => void,
): void {
  const known = (person: Person): void => {
    personIn(editor, person);
    act(person);
  };
  if (me) known(me);
  else open('me', { whenKnown: known });
}
