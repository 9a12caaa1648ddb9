import { ChevronRight } from 'lucide-react';
import { checkTopic } from '../../core/help/topics';
import { isIssued } from '../../core/lifecycle/status';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { applyFix } from './apply-fix';
import { aboutCheck } from './catalogue';
import type { ShownFinding } from './findings-store';
import { goTo } from './place-of';
import { suppressFinding, suppressionScopes } from './suppress-finding';
import { useFindingActions } from './use-finding-actions';

interface Props {
  readonly finding: ShownFinding;
  /** Whether a heading with its kind is above it. */
  readonly inGroup: boolean;
  /** Whether the reason and everything that can be done are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/**
 * One finding: its sentence goes to the place, its fixes are beside it; unfolded, it explains why.
 */
export function FindingItem({ finding, inGroup, open, onToggle }: Props) {
  const workspace = useWorkspace();
  const { title } = aboutCheck(finding.check);
  const locked = useFromRelease(({ facts }) => isIssued(facts.status));
  return (
    <li className="finding" data-help={checkTopic(title)}>
      <button
        type="button"
        className="finding-message"
        onClick={() => goTo(workspace, finding)}
        title="Go to the place"
      >
        <span className={inGroup ? 'sr-only' : 'finding-title'}>{title}</span>
        {!saysTheSame(finding.message) && <span>{finding.message}</span>}
      </button>
      <button
        type="button"
        className="finding-more"
        aria-expanded={open}
        aria-label={`Why, and more: ${title}`}
        title="Why, and more"
        onClick={onToggle}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </button>
      {finding.fixes.length > 0 && !locked && (
        <div className="finding-fixes">
          {finding.fixes.map((fix) => (
            <button
              key={fix.title}
              type="button"
              className="plain"
              onClick={() => applyFix(workspace.editor, finding, fix)}
            >
              {fix.title}
            </button>
          ))}
        </div>
      )}
      {open && <Details finding={finding} />}
    </li>
  );
}

/** "There is no date." under "No date" would be redundant. */
const saysTheSame = (message: string): boolean =>
  /^There is no \p{L}+(?: \p{L}+)?\.$/u.test(message);

function Details({ finding }: Pick<Props, 'finding'>) {
  const workspace = useWorkspace();
  const { why } = aboutCheck(finding.check);
  const { actions, asking, locked } = useFindingActions(finding);
  const reaches = suppressionScopes(locked);
  const fixes = new Set(finding.fixes.map((fix) => fix.title));
  return (
    <div className="finding-details">
      <p>{why}</p>
      <div className="finding-actions">
        {locked && <span>This release has been issued. Its text is locked.</span>}
        {asking && <span>Asking the dictionary…</span>}
        {actions
          // These are already beside the finding.
          .filter(({ key }) => !fixes.has(key))
          .map(({ key, label, run }) => (
            <button key={key} type="button" className="plain" onClick={run}>
              {label}
            </button>
          ))}
        <select
          aria-label="Ignore"
          value=""
          onChange={({ target }) => {
            const reach = reaches.find((each) => each.reach === target.value)?.reach;
            if (reach) suppressFinding(workspace, finding, reach);
          }}
        >
          <option value="">Ignore…</option>
          {reaches.map(({ reach, label }) => (
            <option key={reach} value={reach}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
