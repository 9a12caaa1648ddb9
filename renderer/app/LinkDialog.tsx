import { ReactEditor } from 'slate-react';
import { linkAround, setLink } from '../editor/insert';
import { AskDialog } from './AskDialog';
import type { SurfaceProps } from './surface-props';
import { useWorkspace } from './workspace-context';

/** Asks where a link leads to. */
export function LinkDialog({ onClose }: SurfaceProps) {
  const { editor } = useWorkspace();
  return (
    <AskDialog
      title="Link"
      label="Web or e-mail address; empty takes the link away"
      initial={linkAround(editor)}
      onClose={onClose}
      onDone={(url) => {
        onClose();
        ReactEditor.focus(editor);
        setLink(editor, url);
      }}
    />
  );
}
