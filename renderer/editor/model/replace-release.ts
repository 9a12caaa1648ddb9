import { Editor, type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { stepsBetween } from '../../../core/compare/steps';
import { canonicalJson, deepEqual } from '../../../core/json/canonical';
import type { Release } from '../../../core/release/release';
import { releaseOf } from './release-of';
import { setFields } from './set-fields';
import type { ReleaseEditor } from './slate-types';
import { withoutSuggesting } from './suggesting';

/**
 * Puts another text and other facts in the place of the present ones, as one step of undo. Blocks
 * that are the same are left alone, the caret in them too.
 */
export function replaceRelease(editor: ReleaseEditor, next: Release): void {
  withoutSuggesting(editor, () => replace(editor, next));
}

function replace(editor: ReleaseEditor, next: Release): void {
  const now = releaseOf(editor);
  // The dates of the file are the file's, whatever text is in it.
  const { created, modified } = now.facts;
  const facts = { ...next.facts, created, modified };
  const otherFacts = !deepEqual(facts, now.facts);
  const desk = {
    ...(!deepEqual(next.review, now.review) && { review: next.review }),
    ...(!deepEqual(next.sent, now.sent) && { sent: next.sent }),
    ...(!deepEqual(next.suggestions, now.suggestions) && { suggestions: next.suggestions }),
    ...(!deepEqual(next.translation, now.translation) && { translation: next.translation }),
  };
  const hasDesk = Object.keys(desk).length > 0;
  if (deepEqual(next.children, now.children)) {
    if (otherFacts || hasDesk) setFields(editor, [0], { ...desk, ...(otherFacts && { facts }) });
    return;
  }
  const replaceBlocks = (): void => {
    if (hasDesk) Transforms.setNodes(editor, desk as never, { at: [0] });
    let place = 0;
    for (const step of stepsBetween(
      now.children.map(canonicalJson),
      next.children.map(canonicalJson),
    )) {
      const at = [0, place];
      if (step.type === 'removed') Transforms.removeNodes(editor, { at });
      else place += 1;
      const block = step.type === 'added' ? next.children[step.after] : undefined;
      if (block) Transforms.insertNodes(editor, structuredClone(block) as Node, { at });
    }
    // Last, because they may say that it has been issued: then the text changes no more.
    if (otherFacts) Transforms.setNodes(editor, { facts }, { at: [0] });
  };
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, replaceBlocks));
}
