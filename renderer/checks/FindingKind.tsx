import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { applyAll, mendable } from './apply-fix';
import { aboutCheck } from './catalogue';
import { FindingItem } from './FindingItem';
import type { ShownFinding } from './findings-store';

interface Props {
  readonly check: string;
  /** Those that are listed. */
  readonly found: readonly ShownFinding[];
  /** Those there are, listed or not. */
  readonly all: readonly ShownFinding[];
  /** Whether several of them are one entry until somebody unfolds it. */
  readonly folds: boolean;
  /** The key of the finding that is unfolded. */
  readonly open: string | null;
  readonly onToggle: (key: string) => void;
}

/** The findings of one check: one as it is, several under a heading. */
export function FindingKind({ check, found, all, folds, open, onToggle }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const isGroup = all.length > 1;
  const isFolded = isGroup && folds && !unfolded;
  return (
    <div className={isFolded ? 'finding-kind folded' : 'finding-kind'}>
      {isGroup && (
        <div className="finding-kind-head">
          {folds ? (
            <button
              type="button"
              className="kind-toggle"
              aria-expanded={!isFolded}
              onClick={() => setUnfolded(isFolded)}
            >
              <ChevronRight size={14} aria-hidden="true" />
              <KindName check={check} count={all.length} />
            </button>
          ) : (
            <KindName check={check} count={all.length} />
          )}
          <FixAll check={check} all={all} />
        </div>
      )}
      {isFolded ? (
        <p className="kind-why">{aboutCheck(check).why}</p>
      ) : (
        <ul>
          {found.map((finding) => (
            <FindingItem
              key={finding.key}
              finding={finding}
              inGroup={isGroup}
              open={open === finding.key}
              onToggle={() => onToggle(finding.key)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const KindName = ({ check, count }: { readonly check: string; readonly count: number }) => (
  <>
    <strong>{aboutCheck(check).title}</strong> <span className="count">{count}</span>
  </>
);

/** Mends all findings of a kind at once, where more than one can be. */
function FixAll({ check, all }: Pick<Props, 'check' | 'all'>) {
  const { editor } = useWorkspace();
  const fixable = mendable(all);
  if (fixable.length < 2) return null;
  return (
    <button
      type="button"
      className="plain"
      aria-label={`Fix all ${fixable.length}: ${aboutCheck(check).title}`}
      onClick={() => applyAll(editor, fixable)}
    >
      Fix all {fixable.length}
    </button>
  );
}
