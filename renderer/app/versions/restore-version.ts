import { HistoryEditor } from 'slate-history';
import type { VersionEntry } from '../../../core/bridge/messages/versions';
import { problemOf, request } from '../../bridge/client';
import { replaceRelease } from '../../editor/replace-release';
import type { WorkspaceContext } from '../workspace-context';
import { labelOf } from './version-labels';

/** Brings a version back as an edit that undo takes back, after keeping the present text. */
export async function restoreVersion(
  version: VersionEntry,
  { editor, report, tell }: WorkspaceContext,
): Promise<void> {
  try {
    const release = await request('versions.read', { id: version.id });
    await request('versions.keep', { name: '', reason: 'restoring' });
    replaceRelease(editor, release);
    tell({
      message: `The version “${labelOf(version)}” is back.`,
      advice: 'The text as it was before is kept as a version too.',
      actions: [{ label: 'Undo', run: () => HistoryEditor.undo(editor) }],
    });
  } catch (error) {
    report(problemOf(error));
  }
}
