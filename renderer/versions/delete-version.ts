import type { VersionEntry } from '../../core/bridge/messages/versions';
import { problemOf, request } from '../bridge/client';
import type { WorkspaceContext } from '../workspace/workspace-context';
import { labelOf } from './version-labels';

/** Deletes a version, and offers to bring it back. */
export async function deleteVersion(
  version: VersionEntry,
  { report, tell }: WorkspaceContext,
): Promise<void> {
  const { id } = version;
  const undo = (): void => {
    request('versions.undelete', { id }).catch((error) => report(problemOf(error)));
  };
  try {
    await request('versions.delete', { id });
    tell({
      kind: 'success',
      message: `The version “${labelOf(version)}” was deleted.`,
      actions: [{ label: 'Undo', run: undo }],
    });
  } catch (error) {
    report(problemOf(error));
  }
}
