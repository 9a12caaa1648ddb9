import { insertPlaceholder } from '../editor/input/insert';
import { focusPage } from '../editor/model/page-focus';
import { AskDialog } from '../ui/AskDialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';

/** Asks for the label of a placeholder. */
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
        focusPage(editor);
        if (label) insertPlaceholder(editor, label);
      }}
    />
  );
}
