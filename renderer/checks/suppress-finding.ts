import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/create-editor';
import { setFields } from '../editor/model/set-fields';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { WorkspaceContext } from '../workspace/workspace-context';
import type { ShownFinding } from './findings-store';

/** How far setting a finding aside reaches. */
export type SuppressionScope = 'here' | 'quote' | 'check' | 'house';

const REACHES: readonly { readonly reach: SuppressionScope; readonly label: string }[] = [
  { reach: 'here', label: 'Ignore here' },
  { reach: 'quote', label: 'Ignore these words in this release' },
  { reach: 'check', label: 'Ignore this check in this release' },
  { reach: 'house', label: 'Switch this check off in the house style' },
];

/** How far findings can be set aside; in a release that has been issued only outside of it. */
export const suppressionScopes = (locked: boolean): typeof REACHES =>
  locked ? REACHES.filter(({ reach }) => reach === 'house') : REACHES;

/** Sets a finding aside. All but the house style is part of the release, and undoable. */
export function suppressFinding(
  workspace: WorkspaceContext,
  finding: ShownFinding,
  reach: SuppressionScope,
): void {
  const { check, quote, near } = finding;
  if (reach === 'house') {
    request('checks.switchOff', { check }).catch((error) => workspace.report(problemOf(error)));
    return;
  }
  ignore(workspace.editor, {
    check,
    quote: reach === 'check' ? null : quote,
    near: reach === 'here' ? near : null,
  });
}

function ignore(
  editor: ReleaseEditor,
  entry: { check: string; quote: string | null; near: string | null },
): void {
  const { ignoredChecks = [] } = releaseOf(editor);
  setFields(editor, [0], { ignoredChecks: [...ignoredChecks, entry] });
}

/** Shows everything again that was set aside in this release. */
export function showAll(editor: ReleaseEditor): void {
  setFields(editor, [0], { ignoredChecks: null });
}
