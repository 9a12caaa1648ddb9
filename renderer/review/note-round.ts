import { Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { isText, type LooseNode } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import { setFacts } from '../editor/model/create-editor';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { withoutSuggesting } from '../editor/model/suggesting';

/**
 * Notes in the document that it was sent for review. What went out cannot be taken back, so there is nothing to
 * undo from here on.
 *
 * @param sent the release with the round in it (`sentForReview`)
 */
export function noteRound(editor: ReleaseEditor, sent: Release): void {
  withoutSuggesting(editor, () =>
    HistoryEditor.withoutSaving(editor, () =>
      Editor.withoutNormalizing(editor, () => {
        const { review, sent: texts, facts } = sent;
        giveIds(editor, sent as unknown as LooseNode, [0]);
        Transforms.setNodes(editor, { review, sent: texts } as never, { at: [0] });
        if (facts.status !== releaseOf(editor).facts.status) {
          setFacts(editor, { status: facts.status });
        }
      }),
    ),
  );
  editor.history = { undos: [], redos: [] };
}

/** Gives blocks the ids that they have in another state of the same tree. */
function giveIds(editor: ReleaseEditor, node: LooseNode, at: number[]): void {
  if (isText(node) || !('children' in node)) return;
  const { id } = node as { id?: string };
  const now = Node.get(editor, at) as { id?: string };
  if (at.length > 1 && now.id !== id) Transforms.setNodes(editor, { id } as never, { at });
  for (const [index, child] of node.children.entries()) giveIds(editor, child, [...at, index]);
}
