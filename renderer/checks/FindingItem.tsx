import { ChevronRight } from 'lucide-react';
import { useWorkspace } from '../app/workspace-context';
import { aboutCheck } from './catalogue';
import type { ShownFinding } from './findings-store';
import { goTo } from './place-of';
import { REACHES, setAside } from './set-aside';
import { useFindingActions } from './use-finding-actions';

interface Props {
  readonly finding: ShownFinding;
  /** Whether the reason and what can be done are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One finding: its sentence leads to the place; unfolded, it says why and what can be done. */
export function FindingItem({ finding, open, onToggle }: Props) {
  const workspace = useWorkspace();
  const { title } = aboutCheck(finding.check);
  return (
    <li className="finding">
      <button
        type="button"
        className="finding-message"
        onClick={() => goTo(workspace, finding)}
        title="Go to the place"
      >
        <span className="finding-title">{title}</span>
        <span>{finding.message}</span>
      </button>
      <button
        type="button"
        className="finding-more"
        aria-expanded={open}
        aria-label={`Why, and what can be done: ${title}`}
        onClick={onToggle}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </button>
      {open && <Details finding={finding} />}
    </li>
  );
}

function Details({ finding }: Pick<Props, 'finding'>) {
  const workspace = useWorkspace();
  const { why } = aboutCheck(finding.check);
  const { actions, asking } = useFindingActions(finding);
  return (
    <div className="finding-details">
      <p>{why}</p>
      <div className="finding-actions">
        {asking && <span>Asking the dictionary…</span>}
        {actions.map(({ key, label, run }) => (
          <button key={key} type="button" className="plain" onClick={run}>
            {label}
          </button>
        ))}
        <select
          aria-label="Ignore"
          value=""
          onChange={({ target }) => {
            const reach = REACHES.find((each) => each.reach === target.value)?.reach;
            if (reach) setAside(workspace, finding, reach);
          }}
        >
          <option value="">Ignore…</option>
          {REACHES.map(({ reach, label }) => (
            <option key={reach} value={reach}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
