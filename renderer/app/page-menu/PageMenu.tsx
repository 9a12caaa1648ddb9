import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Point, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { rangeOf } from '../../checks/place-of';
import { useFindings } from '../../checks/use-findings';
import { useServices } from '../../editor/model/services';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { caretPlace, ensureCaret } from '../../editor/queries/caret-place';
import { useWorkspace } from '../../workspace/workspace-context';
import type { PageMenuProps } from './PageMenuContent';

/** Read when it is first opened. */
const reading = () => Promise.all([import('./PageMenuContent'), import('./menu-groups')]);
const PageMenuContent = lazy(async () => ({ default: (await reading())[0].PageMenuContent }));

/** More at one place is more than a menu holds; the panel has them all. */
const MAX_FINDINGS = 4;

/**
 * The page's context menu, from the mouse or the keyboard. Fields of contacts, pictures and quotes
 * have the system's own.
 */
export function PageMenu({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const services = useServices();
  const findings = useFindings();
  const [opened, setOpened] = useState<Omit<PageMenuProps, 'onClose'> | null>(null);

  const onContextMenu = (event: MouseEvent): void => {
    const { editor } = workspace;
    if ((event.target as Element).closest('input, textarea, select')) return;
    event.preventDefault();
    // A menu that the keyboard opens has no button.
    const isMouse = event.button === 2;
    const point = isMouse ? pointAt(editor, event) : (editor.selection?.anchor ?? null);
    if (point && isMouse) selectAt(editor, point);
    ensureCaret(editor);
    const found = point
      ? (findings ?? []).filter((finding) => {
          const range = rangeOf(editor, finding);
          return range && Range.includes(range, point);
        })
      : [];
    // Narrowest first: a word before its sentence.
    const here = [...found].sort((a, b) => a.quote.length - b.quote.length).slice(0, MAX_FINDINGS);
    const caret = isMouse ? null : caretPlace(editor);
    const at = caret ? { x: caret.left, y: caret.bottom } : { x: event.clientX, y: event.clientY };
    void reading().then(([, { menuGroups }]) =>
      setOpened({ at, findings: here, groups: menuGroups(workspace, services) }),
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the page in it takes the keys */}
      <div onContextMenu={onContextMenu}>{children}</div>
      {/* Outside what scrolls: within it, its place would be counted from there. */}
      {opened &&
        createPortal(
          <Suspense>
            <PageMenuContent
              key={`${opened.at.x} ${opened.at.y}`}
              {...opened}
              onClose={() => setOpened(null)}
            />
          </Suspense>,
          document.body,
        )}
    </>
  );
}

/** The place in the text that was clicked on. */
function pointAt(editor: ReleaseEditor, event: MouseEvent): Point | null {
  try {
    return ReactEditor.findEventRange(editor, event).anchor;
  } catch {
    return null;
  }
}

/** Puts the caret there, but leaves a selection alone that was clicked on. */
function selectAt(editor: ReleaseEditor, point: Point): void {
  const { selection } = editor;
  const isInside = selection && Range.isExpanded(selection) && Range.includes(selection, point);
  if (!isInside) editor.select(point);
}
