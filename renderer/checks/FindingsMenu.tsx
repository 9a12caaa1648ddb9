import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { ReactEditor } from 'slate-react';
import { useWorkspace } from '../app/workspace-context';
import { aboutCheck } from './catalogue';
import type { ShownFinding } from './findings-store';
import { REACHES, setAside } from './set-aside';
import { useFindingActions } from './use-finding-actions';

export interface FindingsMenuProps {
  /** Where in the window it is opened. */
  readonly at: { readonly x: number; readonly y: number };
  readonly findings: readonly ShownFinding[];
  readonly onClose: () => void;
}

/** A menu of what was found at one place, and what can be done about it. */
export function FindingsMenu({ at, findings, onClose }: FindingsMenuProps) {
  const { editor } = useWorkspace();
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="checks-menu-place" style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="checks-menu"
          aria-label="What was found here"
          aria-labelledby={undefined}
          align="start"
          // Beside the pointer: letting its button go chooses nothing.
          sideOffset={2}
          // The caret stays where it is.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            ReactEditor.focus(editor);
          }}
        >
          {findings.map((finding) => (
            <FindingEntries key={finding.key} finding={finding} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function FindingEntries({ finding }: { readonly finding: ShownFinding }) {
  const workspace = useWorkspace();
  const { actions, asking } = useFindingActions(finding);
  return (
    <DropdownMenu.Group>
      <DropdownMenu.Label title={aboutCheck(finding.check).why}>
        {finding.message}
      </DropdownMenu.Label>
      {asking && <DropdownMenu.Item disabled>Asking the dictionary…</DropdownMenu.Item>}
      {actions.map(({ key, label, run }) => (
        <DropdownMenu.Item key={key} onSelect={run}>
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
            {REACHES.map(({ reach, label }) => (
              <DropdownMenu.Item key={reach} onSelect={() => setAside(workspace, finding, reach)}>
                {label}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
    </DropdownMenu.Group>
  );
}
