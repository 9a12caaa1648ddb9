import { HistoryEditor } from 'slate-history';
import type { VersionEntry } from '../../core/bridge/messages/versions';
import { isIssued } from '../../core/lifecycle/status';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { replaceRelease } from '../editor/model/replace-release';
import type { WorkspaceContext } from '../workspace/workspace-context';
import { labelOf } from './version-labels';

/** Brings a version back as an edit that undo takes back, after keeping the present text. */
export async function restoreVersion(
  version: VersionEntry,
  { editor, report, tell }: WorkspaceContext,
): Promise<void> {
  const { status, issues } = releaseOf(editor).facts;
  if (isIssued(status)) {
    report({
      message: 'This release has been issued, so its text cannot be changed.',
      advice: 'Start a correction, or compare its versions.',
    });
    return;
  }
  try {
    const release = await request('versions.read', { id: version.id });
    await request('versions.keep', { name: '', reason: 'restoring' });
    // The record of what was issued stays, whatever the text. A restored version of an issued
    // release is a draft of the next one.
    const kept = isIssued(release.facts.status) ? { issues, status } : { issues };
    // Comments, rounds and sign-offs go on while versions come and go.
    const { review, sent } = releaseOf(editor);
    const { review: _, sent: _sent, ...restored } = release;
    replaceRelease(editor, {
      ...restored,
      ...(review && { review }),
      ...(sent && { sent }),
      facts: { ...release.facts, ...kept },
    });
    tell({
      kind: 'success',
      message: `The version “${labelOf(version)}” is back.`,
      advice: 'The text before that is kept as a version too.',
      actions: [{ label: 'Undo', run: () => HistoryEditor.undo(editor) }],
    });
  } catch (error) {
    report(problemOf(error));
  }
}
