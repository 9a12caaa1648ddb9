import { useMemo, useSyncExternalStore } from 'react';
import { isIgnored } from '../../core/checks/ignored';
import type { IgnoredCheck } from '../../core/release/ignored-check';
import type { Release } from '../../core/release/release';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { type Findings, findingsStore } from './findings-store';

const NONE: readonly IgnoredCheck[] = [];
export const ignoredOf = ({ ignoredChecks }: Release): readonly IgnoredCheck[] =>
  ignoredChecks ?? NONE;

/** The findings that are not suppressed; null until the first check. */
export function useFindings(): Findings | null {
  const { editor } = useWorkspace();
  const store = findingsStore(editor);
  const all = useSyncExternalStore(store.subscribe, () => store.findings);
  const ignored = useFromRelease(ignoredOf);
  return useMemo(
    () => all && (ignored.length > 0 ? all.filter((each) => !isIgnored(each, ignored)) : all),
    [all, ignored],
  );
}
