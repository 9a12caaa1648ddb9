import { Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { isText, type LooseNode } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import type { Person } from '../../core/release/review/review';
import { withBlockIds } from '../../core/review/block-ids';
import { withNoted } from '../../core/review/rounds';
import { setFacts } from '../editor/model/create-editor';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { withoutSuggesting } from '../editor/model/suggesting';
import { newId, personIn } from './review-actions';

/**
 * Gives every block an id before the files of a round are written. The ids move with their blocks, so what comes
 * back is found however the text is edited meanwhile. The person who sends is known in the release from then on.
 *
 * @returns the release to send
 */
export function readyToSend(editor: ReleaseEditor, person: Person): Release {
  withoutUndo(editor, () => {
    personIn(editor, person);
    const before = releaseOf(editor);
    const next = withBlockIds(before, newId);
    if (next === before) return;
    giveIds(editor, next as unknown as LooseNode, [0]);
    if (next.review) Transforms.setNodes(editor, { review: next.review } as never, { at: [0] });
  });
  return releaseOf(editor);
}

/**
 * Notes in the document that it was sent for review, and leaves what was done to it meanwhile as it is. What went
 * out cannot be taken back, so there is nothing to undo from here on.
 *
 * @param sent the release with the round in it (`sentForReview`), made from what `readyToSend` gave back
 */
export function noteRound(editor: ReleaseEditor, sent: Release): void {
  withoutUndo(editor, () => {
    const before = releaseOf(editor);
    const { review, sent: texts, facts } = withNoted(before, sent);
    Transforms.setNodes(editor, { review, sent: texts } as never, { at: [0] });
    if (facts.status !== before.facts.status) setFacts(editor, { status: facts.status });
  });
  editor.history = { undos: [], redos: [] };
}

const withoutUndo = (editor: ReleaseEditor, change: () => void): void =>
  withoutSuggesting(editor, () =>
    HistoryEditor.withoutSaving(editor, () => Editor.withoutNormalizing(editor, change)),
  );

/** Gives blocks the ids that they have in another state of the same tree. */
function giveIds(editor: ReleaseEditor, node: LooseNode, at: number[]): void {
  if (isText(node) || !('children' in node)) return;
  const { id } = node as { id?: string };
  const now = Node.get(editor, at) as { id?: string };
  if (at.length > 1 && now.id !== id) Transforms.setNodes(editor, { id } as never, { at });
  for (const [index, child] of node.children.entries()) giveIds(editor, child, [...at, index]);
}
