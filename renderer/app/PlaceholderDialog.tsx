import { ReactEditor } from 'slate-react';
import { insertPlaceholder } from '../editor/input/insert';
import { AskDialog } from '../ui/AskDialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';

/** Asks what has to be filled in at a gap. */
export function PlaceholderDialog({ onClose }: DialogProps) {
  const { editor } = useWorkspace();
  return (
    <AskDialog
      title="Placeholder"
      label="What to fill in here"
      initial=""
      onClose={onClose}
      onDone={(label) => {
        onClose();
        ReactEditor.focus(editor);
        if (label) insertPlaceholder(editor, label);
      }}
    />
  );
}
