import { Transforms } from 'slate';
import { expect, it } from 'vitest';
import type { Release } from '../../core/release/release';
import { withThread } from '../../core/review/comments';
import { roundsOf } from '../../core/review/sent-text';
import { withAsked, withSignOffs } from '../../core/review/sign-offs';
import { sentForReview } from '../../core/review/word/send';
import { createReleaseEditor } from '../../renderer/editor/model/create-editor';
import { releaseOf } from '../../renderer/editor/model/release-of';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { noteRound, readyToSend } from '../../renderer/review/note-round';
import { authorNow, newId, setReview } from '../../renderer/review/review-actions';
import { release } from '../unit/support';

const ME = { name: 'Maria Keller', organisation: 'Plan' };
const PARAGRAPHS = ['Every child has rights.', 'States agreed on measures.', 'Act now.'];

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ text }] });

function opened(): ReleaseEditor {
  const editor = createReleaseEditor(release(PARAGRAPHS.map(paragraph)));
  setReview(
    editor,
    withSignOffs(undefined, [{ organisation: 'Oxfam', email: 'press@oxfam.org' }], newId),
  );
  return editor;
}

/** The release as it is while its files are written. */
function sending(editor: ReleaseEditor): Release {
  const ready = readyToSend(editor, ME);
  const { release: sent } = sentForReview(ready, { to: [] }, authorNow(ME), newId);
  const lines = new Set(sent.review?.signOffs?.map(({ id }) => id));
  return withAsked(sent, lines, authorNow(ME), newId);
}

const idsByText = (given: {
  readonly children: readonly object[];
}): Map<string, string | undefined> =>
  new Map(
    given.children.map((block) => [
      JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? '',
      (block as { id?: string }).id,
    ]),
  );

it('keeps a comment that was made while the files were written', () => {
  const editor = opened();
  const sent = sending(editor);
  const about = { type: 'fact', fact: 'slug' } as const;
  const { review } = releaseOf(editor);
  setReview(editor, withThread(review, about, 'Is this right?', authorNow(ME), newId));
  noteRound(editor, sent);
  const now = releaseOf(editor);
  expect(now.review?.threads).toHaveLength(1);
  expect(roundsOf(now).map(({ text }) => text?.children.length)).toEqual([3]);
  expect(now.review?.signOffs?.map(({ asked }) => asked.length)).toEqual([1]);
  expect(Object.values(now.review?.people ?? {})).toEqual([ME]);
  expect(now.facts.status).toBe('in-review');
});

it('keeps an approval that was recorded while the files were written', () => {
  const editor = opened();
  const sent = sending(editor);
  const before = releaseOf(editor).review;
  const decision = {
    id: newId(),
    at: '2026-11-24T10:00:00Z',
    by: newId(),
    answer: 'approved',
    how: 'phone',
  };
  const signOffs = before?.signOffs?.map((each) => ({ ...each, decisions: [decision] }));
  setReview(editor, { ...before, signOffs } as never);
  noteRound(editor, sent);
  const [line] = releaseOf(editor).review?.signOffs ?? [];
  expect(line?.decisions).toEqual([decision]);
  expect(line?.asked).toHaveLength(1);
});

it('leaves each paragraph its id when one is added or removed while the files are written', () => {
  const editor = opened();
  const sent = sending(editor);
  const ids = idsByText(sent);
  Transforms.insertNodes(editor, paragraph('New first.') as never, { at: [0, 0] });
  Transforms.removeNodes(editor, { at: [0, 2] });
  Transforms.removeNodes(editor, { at: [0, 2] });
  noteRound(editor, sent);
  const now = releaseOf(editor);
  const first = PARAGRAPHS[0] as string;
  expect(ids.get(first)).toBeDefined();
  expect(idsByText(now).get(first)).toBe(ids.get(first));
  expect([...idsByText(now).keys()]).toEqual(['New first.', first]);
  expect([...ids.values()]).not.toContain(idsByText(now).get('New first.'));
  expect(idsByText(roundsOf(now)[0]?.text ?? { children: [] })).toEqual(ids);
});
