import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useWorkspace } from '../workspace/workspace-context';
import { aboutCheck } from './catalogue';
import type { ShownFinding } from './findings-store';
import { suppressFinding, suppressionScopes } from './suppress-finding';
import { useFindingActions } from './use-finding-actions';

interface Props {
  readonly finding: ShownFinding;
  /** Receives the chosen action, to run it once the menu is closed. */
  readonly onChoose: (run: () => void) => void;
}

/** A finding and its actions as menu entries. */
export function FindingEntries({ finding, onChoose }: Props) {
  const workspace = useWorkspace();
  const { actions, asking, locked } = useFindingActions(finding);
  return (
    <DropdownMenu.Group>
      <DropdownMenu.Label title={aboutCheck(finding.check).why}>
        {finding.message}
      </DropdownMenu.Label>
      {locked && (
        <DropdownMenu.Item disabled>
          This release has been issued. Its text is locked.
        </DropdownMenu.Item>
      )}
      {asking && <DropdownMenu.Item disabled>Asking the dictionary…</DropdownMenu.Item>}
      {actions.map(({ key, label, run }) => (
        <DropdownMenu.Item key={key} onSelect={() => onChoose(run)}>
          {label}
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Sub>
        <DropdownMenu.SubTrigger>
          Ignore
          <ChevronRight size={14} aria-hidden="true" />
        </DropdownMenu.SubTrigger>
        <DropdownMenu.Portal>
          <DropdownMenu.SubContent className="checks-menu">
            {suppressionScopes(locked).map(({ reach, label }) => (
              <DropdownMenu.Item
                key={reach}
                onSelect={() => onChoose(() => suppressFinding(workspace, finding, reach))}
              >
                {label}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
    </DropdownMenu.Group>
  );
}
