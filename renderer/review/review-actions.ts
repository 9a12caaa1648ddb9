import { Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { instantOf } from '../../core/dates/instant-of';
import { type Anchor, NO_REVIEW, type Person, type Review } from '../../core/release/review/review';
import { type FoundPassage, passageOf } from '../../core/review/anchor';
import { type Author, type NewId, withPerson, withThread } from '../../core/review/comments';
import { focusPage } from '../editor/model/page-focus';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { changeField } from '../editor/model/undo-steps';
import { pointInLine } from '../editor/queries/line-offset';
import type { SelectedPassage } from './anchor-at-selection';

export const newId: NewId = () => crypto.randomUUID();

/** Somebody who says something now. */
export const authorNow = (person: Person): Author => ({
  person,
  at: instantOf(new Date()),
});

/** Changes the comments of a release: a step of undo by itself. */
export function changeReview(editor: ReleaseEditor, change: (review: Review) => Review): void {
  const { review } = releaseOf(editor);
  if (!review) return;
  changeField(editor, '', '', () => setReview(editor, change(review)));
}

/** Sets the comments of a release, and who speaks in them. */
export const setReview = (editor: ReleaseEditor, review: Review): void =>
  Transforms.setNodes(editor, { review } as never, { at: [0] });

/**
 * The id of a person in the release, which knows them from now on. That is no step of undo: to undo a comment
 * must not take the author of others away.
 */
export function personIn(editor: ReleaseEditor, person: Person): string {
  const before = releaseOf(editor).review ?? NO_REVIEW;
  const [review, id] = withPerson(before, person, newId);
  if (review !== before) HistoryEditor.withoutSaving(editor, () => setReview(editor, review));
  return id;
}

/** Puts a comment on passages of the text. Their blocks get an id where they have none. */
export function addComment(
  editor: ReleaseEditor,
  passages: readonly SelectedPassage[],
  text: string,
  person: Person,
): void {
  personIn(editor, person);
  changeField(editor, '', '', () => {
    const anchored = passages.map(({ path, start, end, text: line }) => {
      const block = Node.get(editor, [0, ...path]) as { id?: string };
      const id = block.id ?? newId();
      if (!block.id) Transforms.setNodes(editor, { id } as never, { at: [0, ...path] });
      return passageOf(line, start, end, id);
    });
    const anchor: Anchor = { type: 'text', passages: anchored };
    setReview(editor, withThread(releaseOf(editor).review, anchor, text, authorNow(person), newId));
  });
}

/** Selects a passage of the text and scrolls to it. */
export function showPassage(editor: ReleaseEditor, { path, start, end }: FoundPassage): void {
  const at = [0, ...path];
  if (!Node.has(editor, at)) return;
  const line = Node.get(editor, at);
  const anchor = pointInLine([line, at], start);
  const focus = pointInLine([line, at], end);
  if (!anchor || !focus) return;
  focusPage(editor);
  Transforms.select(editor, { anchor, focus });
}
