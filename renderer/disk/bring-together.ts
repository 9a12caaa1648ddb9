import { HistoryEditor } from 'slate-history';
import { deepEqual } from '../../core/json/canonical';
import { isIssued } from '../../core/lifecycle/status';
import type { Choice, Merge } from '../../core/merge/merge';
import { mergeReleases, settle } from '../../core/merge/merge-releases';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { replaceRelease } from '../editor/model/replace-release';
import type { WorkspaceContext } from '../workspace/workspace-context';

/** The argument of the merge dialog. */
export interface MergeArgument {
  readonly base: Release;
  readonly mine: Release;
  readonly theirs: Release;
  readonly merge: Merge;
}

/** Merges the file's content into the text; asks only about what both sides changed. */
export async function bringTogether(workspace: WorkspaceContext): Promise<void> {
  try {
    const { base, theirs } = await request('disk.theirs', null);
    const mine = parseRelease(structuredClone(releaseOf(workspace.editor)));
    const merge = mergeReleases(base, mine, theirs);
    const isClear = merge.factConflicts.length + merge.blockConflicts.length === 0;
    if (isClear) await takeMerge({ base, mine, theirs, merge }, () => 'both', workspace);
    else workspace.open('merge', { base, mine, theirs, merge } satisfies MergeArgument);
  } catch (error) {
    workspace.report(problemOf(error));
  }
}

/**
 * Puts the merged text on the page as an edit that can be undone. The previous text and the file's
 * content are kept as versions.
 */
export async function takeMerge(
  { base, mine, theirs, merge }: MergeArgument,
  choose: (number: number) => Choice,
  { editor, tell, report, markSaved }: WorkspaceContext,
): Promise<void> {
  const next = settle(mine, merge, choose);
  if (isIssued(mine.facts.status) && !deepEqual(next.children, mine.children)) {
    report({
      message: 'This release has been issued, and the file on the disk has different text.',
      advice: 'Compare the two, then save this one under another name or open the file again.',
    });
    return;
  }
  const hadOwn = !deepEqual(undated(mine), undated(base));
  if (hadOwn) await request('versions.keep', { name: '', reason: 'merging' });
  replaceRelease(editor, next);
  await request('disk.taken', null);
  const now = parseRelease(structuredClone(releaseOf(editor)));
  if (deepEqual(undated(now), undated(theirs))) markSaved();
  tell({
    message: hadOwn ? 'Both versions have been merged.' : 'The text from the disk is now here.',
    advice: hadOwn ? 'Read it through, then save it.' : 'Your earlier text is kept as a version.',
    actions: [{ label: 'Undo', run: () => HistoryEditor.undo(editor) }],
  });
}

const undated = ({ facts, children, review, suggestions }: Release) => ({
  children,
  review,
  suggestions,
  facts: { ...facts, created: '', modified: '' },
});
