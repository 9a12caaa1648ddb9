import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react';
import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { useWorkspace, type WorkspaceContext } from '../app/workspace-context';
import type { FindingsMenuProps } from './FindingsMenu';
import { rangeOf } from './place-of';
import { useFindings } from './use-findings';

/** Read when it is first opened. */
const FindingsMenu = lazy(async () => ({ default: (await import('./FindingsMenu')).FindingsMenu }));

/** More at one place is more than a menu holds; the panel has them all. */
const MOST = 4;

/** The page's context menu: what was found where it was opened, and what can be done about it. */
export function ChecksMenu({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const findings = useFindings();
  const [opened, setOpened] = useState<Omit<FindingsMenuProps, 'onClose'> | null>(null);
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const at = placeOf(workspace, event);
    const found = at
      ? (findings ?? []).filter((finding) => {
          const range = rangeOf(workspace.editor, finding);
          return range && Range.includes(range, at);
        })
      : [];
    // The narrowest first: a word before the sentence that it stands in.
    const here = [...found].sort((a, b) => a.quote.length - b.quote.length).slice(0, MOST);
    const place = { x: event.clientX, y: event.clientY };
    // Where nothing was found the menu would be empty.
    setOpened(here.length > 0 ? { at: place, findings: here } : null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the page in it takes the keys */}
      <div onContextMenu={onContextMenu}>{children}</div>
      <Suspense>
        {opened && (
          <FindingsMenu
            key={`${opened.at.x} ${opened.at.y}`}
            {...opened}
            onClose={() => setOpened(null)}
          />
        )}
      </Suspense>
    </>
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
