import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { useWorkspace, type WorkspaceContext } from '../app/workspace-context';
import { aboutCheck } from './catalogue';
import type { ShownFinding } from './findings-store';
import { rangeOf } from './place-of';
import { REACHES, setAside } from './set-aside';
import { useFindingActions } from './use-finding-actions';
import { useFindings } from './use-findings';

/** More at one place is more than a menu holds; the panel has them all. */
const MOST = 4;

/** The page's context menu: what was found where it was opened, and what can be done about it. */
export function ChecksMenu({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const findings = useFindings();
  const [here, setHere] = useState<readonly ShownFinding[]>([]);
  const onContextMenu = (event: MouseEvent): void => {
    const at = placeOf(workspace, event);
    const found = at
      ? (findings ?? []).filter((finding) => {
          const range = rangeOf(workspace.editor, finding);
          return range && Range.includes(range, at);
        })
      : [];
    // The narrowest first: a word before the sentence that it stands in.
    setHere([...found].sort((a, b) => a.quote.length - b.quote.length).slice(0, MOST));
    // Where nothing was found the menu would be empty.
    if (found.length === 0) event.preventDefault();
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild onContextMenu={onContextMenu}>
        <div>{children}</div>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className="checks-menu"
          // The caret stays where it is.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            ReactEditor.focus(workspace.editor);
          }}
        >
          {here.map((finding) => (
            <FindingEntries key={finding.key} finding={finding} />
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function FindingEntries({ finding }: { readonly finding: ShownFinding }) {
  const workspace = useWorkspace();
  const { actions, asking } = useFindingActions(finding);
  return (
    <ContextMenu.Group>
      <ContextMenu.Label title={aboutCheck(finding.check).why}>{finding.message}</ContextMenu.Label>
      {asking && <ContextMenu.Item disabled>Asking the dictionary…</ContextMenu.Item>}
      {actions.map(({ key, label, run }) => (
        <ContextMenu.Item key={key} onSelect={run}>
          {label}
        </ContextMenu.Item>
      ))}
      <ContextMenu.Sub>
        <ContextMenu.SubTrigger>
          Ignore
          <ChevronRight size={14} aria-hidden="true" />
        </ContextMenu.SubTrigger>
        <ContextMenu.Portal>
          <ContextMenu.SubContent className="checks-menu">
            {REACHES.map(({ reach, label }) => (
              <ContextMenu.Item key={reach} onSelect={() => setAside(workspace, finding, reach)}>
                {label}
              </ContextMenu.Item>
            ))}
          </ContextMenu.SubContent>
        </ContextMenu.Portal>
      </ContextMenu.Sub>
    </ContextMenu.Group>
  );
}

/** The place that was clicked on; opened by the keyboard, the caret. */
function placeOf({ editor }: WorkspaceContext, event: MouseEvent) {
  // A menu that the keyboard opens has no button.
  if (event.button === 2) {
    try {
      return ReactEditor.findEventRange(editor, event).anchor;
    } catch {
      return null;
    }
  }
  return editor.selection?.anchor ?? null;
}
