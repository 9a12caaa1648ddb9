import { DropdownMenu } from 'radix-ui';
import { Fragment, useRef } from 'react';
import { FindingEntries } from '../../checks/FindingEntries';
import type { ShownFinding } from '../../checks/findings-store';
import { focusPage } from '../../editor/model/page-focus';
import { useWorkspace } from '../../workspace/workspace-context';
import type { MenuGroup } from './menu-group';

export interface PageMenuProps {
  /** Where in the window it is opened, in CSS pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly findings: readonly ShownFinding[];
  readonly groups: readonly MenuGroup[];
  readonly onClose: () => void;
}

/** The context menu: findings at a place and commands for it. */
export function PageMenuContent({ at, findings, groups, onClose }: PageMenuProps) {
  const { editor } = useWorkspace();
  /** The chosen command runs after the page has the focus again. */
  const chosen = useRef<(() => void) | null>(null);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="checks-menu-place" style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="checks-menu"
          aria-label={findings.length > 0 ? 'Findings here' : 'Edit'}
          aria-labelledby={undefined}
          align="start"
          collisionPadding={8}
          // Beside the pointer: letting its button go chooses nothing.
          sideOffset={2}
          // The caret stays where it is.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusPage(editor);
            chosen.current?.();
          }}
        >
          {findings.map((finding) => (
            <FindingEntries
              key={finding.key}
              finding={finding}
              onChoose={(run) => {
                chosen.current = run;
              }}
            />
          ))}
          {groups.map(({ label, items }, index) => (
            <Fragment key={label}>
              {(index > 0 || findings.length > 0) && <DropdownMenu.Separator />}
              <DropdownMenu.Group aria-label={label}>
                {items.map((item) => (
                  <DropdownMenu.Item
                    key={item.label}
                    disabled={item.disabled ?? false}
                    onSelect={() => {
                      chosen.current = item.run;
                    }}
                  >
                    {item.label}
                    {item.keys && <kbd>{item.keys}</kbd>}
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Group>
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
