import { Point } from 'slate';
import { isIgnored } from '../../core/checks/ignored';
import { releaseOf } from '../editor/model/create-editor';
import type { WorkspaceContext } from '../workspace/workspace-context';
import { findingsStore, type ShownFinding } from './findings-store';
import { goTo, rangeOf } from './place-of';
import { ignoredOf } from './use-findings';

/** Goes to the next finding after the caret that has a place on the page, or the one before it. */
export function toFinding(workspace: WorkspaceContext, back: boolean): void {
  const { editor } = workspace;
  const ignored = ignoredOf(releaseOf(editor));
  const placed = (findingsStore(editor).findings ?? [])
    .filter((each) => !isIgnored(each, ignored))
    .flatMap((finding): { finding: ShownFinding; at: Point }[] => {
      const range = rangeOf(editor, finding);
      return range ? [{ finding, at: range.anchor }] : [];
    })
    .sort((a, b) => Point.compare(a.at, b.at));
  const caret = editor.selection?.anchor;
  const beyond = caret
    ? placed.filter(({ at }) => (back ? Point.isBefore(at, caret) : Point.isAfter(at, caret)))
    : placed;
  // Past the last one it begins again at the first.
  const next = back ? (beyond.at(-1) ?? placed.at(-1)) : (beyond[0] ?? placed[0]);
  if (next) goTo(workspace, next.finding);
}
