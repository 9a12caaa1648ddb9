import { isIssued } from '../../core/lifecycle/status';
import { isolatedName } from '../../core/release/bidi';
import { problemOf, request } from '../bridge/client';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { applyFix } from './apply-fix';
import type { ShownFinding } from './findings-store';
import { languageAt } from './language-at';
import { useSuggestions } from './use-suggestions';

/** One thing that can be done about a finding. */
export interface FindingAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/**
 * The actions for a finding: its fixes, spelling suggestions, adding the word. None in an issued
 * release.
 */
export function useFindingActions(finding: ShownFinding | null): {
  readonly actions: readonly FindingAction[];
  /** The dictionary is still being asked. */
  readonly asking: boolean;
  /** The release has been issued: its text is locked. */
  readonly locked: boolean;
} {
  const { editor, report } = useWorkspace();
  const language = useFromRelease((release) => languageAt(release, finding));
  const locked = useFromRelease(({ facts }) => isIssued(facts.status));
  const suggestions = useSuggestions(locked ? null : finding, language);
  if (!finding) return { actions: [], asking: false, locked };
  const isSpelling = finding.check === 'spelling';
  const fixes = finding.fixes.map((fix): FindingAction => {
    const run = (): void => void applyFix(editor, finding, fix);
    return { key: fix.title, label: fix.title, run };
  });
  const words = (isSpelling ? (suggestions ?? []) : []).map((word): FindingAction => {
    const fix = { type: 'replace' as const, title: word, text: word };
    return { key: `word ${word}`, label: word, run: () => void applyFix(editor, finding, fix) };
  });
  const learn: FindingAction = {
    key: 'learn',
    label: `Add “${isolatedName(finding.quote)}” to my dictionary`,
    run: () =>
      void request('checks.learn', { word: finding.quote, known: true }).catch((error) =>
        report(problemOf(error)),
      ),
  };
  const mends = locked ? [] : [...words, ...fixes];
  return {
    actions: [...mends, ...(isSpelling ? [learn] : [])],
    asking: isSpelling && !locked && suggestions === null,
    locked,
  };
}
